// npm run fuzz: see test/fuzz/main.ts.
import { nodePath, requireNode } from './node-path.mjs';
import { runInFront } from './run.mjs';

requireNode();
process.exitCode = await runInFront(nodePath(), ['test/fuzz/main.ts', ...process.argv.slice(2)]);
