// npm run bench: see test/bench/run.ts.
import { installBenchPeers, installPackages, installVsCode } from './install.mjs';
import { nodePath, requireNode } from './node-path.mjs';
import { run, runInFront } from './run.mjs';

requireNode();
await installPackages();
await installBenchPeers();
await installVsCode();
const { code, output } = await run(nodePath(), ['scripts/package.mjs']);
if (code !== 0) {
  console.error(output);
  process.exit(1);
}
process.exitCode = await runInFront(nodePath(), ['test/bench/run.ts', ...process.argv.slice(2)]);
