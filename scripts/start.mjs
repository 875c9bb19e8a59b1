// Opens VS Code with Cairn on the example repository, or on a folder: npm start [-- [--desktop] [PATH]].
// Uses Node's own modules only, so that it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installPackages, installVsCode } from './install.mjs';
import { nodePath, requireNode } from './node-path.mjs';
import { root, run, runInFront } from './run.mjs';

const args = process.argv.slice(2);
const desktop = args.includes('--desktop');
const [path, ...others] = args.filter(arg => arg !== '--desktop');
if (others.length > 0 || path?.startsWith('-')) stop('Usage: npm start [-- [--desktop] [PATH]]', 2);
// npm runs scripts at the root, and tells where it was called.
const asked = path === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', path);
if (asked !== undefined && !isFolder(asked)) stop(`There is no folder ${asked}.`, 2);

if (!desktop) requireNode();
await installPackages();
if (!desktop) await installVsCode();
await runOrStop(process.execPath, ['scripts/build.mjs']);
const folder = asked ?? (await prepareExamples());
await printFindings();
process.exitCode = desktop ? openDesktop() : await openPackaged();

/** The example repository needs a history of its own, so it is made outside this one. */
async function prepareExamples() {
  if (!existsSync(join(root, 'examples', 'prepare.mjs'))) return join(root, 'examples');
  const output = await runOrStop(process.execPath, ['examples/prepare.mjs']);
  return output.trimEnd().split('\n').at(-1);
}

async function printFindings() {
  const cli = join(root, 'dist', 'cairn.cjs');
  const { output } = await run(process.execPath, [cli, 'list'], { cwd: folder });
  console.log(`\n${output.trimEnd()}\n`);
}

function openPackaged() {
  return runInFront(nodePath(), ['test/vscode/serve.ts', folder]);
}

function openDesktop() {
  const code = process.env.VSCODE_EXECUTABLE ?? 'code';
  const options = ['--new-window', `--extensionDevelopmentPath=${root}`];
  const { status } = spawnSync(code, [...options, folder], { stdio: 'inherit' });
  if (status === 0) console.log(`VS Code opens ${folder}.`);
  else console.error(`${code} could not open ${folder}. VSCODE_EXECUTABLE names another VS Code.`);
  return status ?? 1;
}

async function runOrStop(command, commandArgs) {
  const { code, output } = await run(command, commandArgs);
  if (code !== 0) stop(output, code);
  return output;
}

function isFolder(file) {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function stop(message, code) {
  console.error(message);
  process.exit(code);
}
