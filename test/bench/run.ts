import { measureActivation } from './activation.ts';
import { measureColdIndex } from './cold-index.ts';
import { measureCommandStart } from './command-start.ts';
import { measureEvidence } from './evidence.ts';
import { measureKeystrokes } from './keystroke.ts';
import { measurePast } from './past-measures.ts';
import { report } from './report.ts';
import { measureReview } from './review.ts';
import { measureStaleness } from './staleness.ts';
import { measureStart } from './start.ts';

// Prints both sides of each measure and their ratio: npm run bench.
const measures = [
  measureStart,
  measureCommandStart,
  measureColdIndex,
  measureKeystrokes,
  measureReview,
  measureEvidence,
  measurePast,
  measureStaleness,
  measureActivation,
];
for (const measure of measures) {
  for (const result of await measure()) console.log(`${report(result)}\n`);
}
process.exit(0);
