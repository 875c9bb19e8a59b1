// npm run bench: see test/bench/run.ts.
import { installBenchPeers, installPackages, installVsCode } from './install.mjs';
import { nodePath, requireNode } from './node-path.mjs';
import { runInFront } from './run.mjs';

requireNode();
await installPackages();
await installBenchPeers();
await installVsCode();
process.exitCode = await runInFront(nodePath(), ['test/bench/run.ts', ...process.argv.slice(2)]);
