import { measureColdIndex } from './cold-index.ts';
import { measureKeystrokes } from './keystroke.ts';
import { report } from './report.ts';
import { measureReview } from './review.ts';
import { measureStart } from './start.ts';

// Prints both sides of each measure and their ratio: npm run bench.
for (const measure of [measureStart, measureColdIndex, measureKeystrokes, measureReview]) {
  for (const result of await measure()) console.log(`${report(result)}\n`);
}
process.exit(0);
