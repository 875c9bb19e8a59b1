// Makes the package that VS Code installs, cairn-VERSION.vsix: npm run package.
// Uses Node's own modules only, so that it runs before anything is installed.
import { installPackages } from './install.mjs';
import { nodePath, requireNode } from './node-path.mjs';
import { run } from './run.mjs';

requireNode();
await installPackages();
for (const args of [['scripts/build.mjs', '--production'], ['scripts/make-vsix.mjs']]) {
  const { code, output } = await run(nodePath(), args);
  process.stdout.write(output);
  if (code !== 0) process.exit(code);
}
