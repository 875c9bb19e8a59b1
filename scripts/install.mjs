import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodePath } from './node-path.mjs';
import { root, runNpm } from './run.mjs';

const vscodeFolder = join(root, 'test', 'vscode');
const benchFolder = join(root, 'test', 'bench');

/** Installs the packages of the repository where they are missing or differ from the lock file. */
export async function installPackages() {
  await install(root, 'Installing the packages of the repository. This takes about a minute.');
}

/** Installs VS Code and a browser into test/vscode/node_modules where they are missing or differ. */
export async function installVsCode() {
  await install(
    vscodeFolder,
    'Installing VS Code and a browser into test/vscode. This takes about a minute.',
  );
  const note = join(vscodeFolder, 'node_modules', '.native-modules');
  if (existsSync(note)) return;
  const problem = await buildNativeModules();
  if (problem) console.log(`VS Code runs without its log files: ${problem}`);
  writeFileSync(note, problem ?? 'built');
}

/** Installs what the bench measures beside into test/bench/node_modules where it is missing or differs. */
export async function installBenchPeers() {
  await install(benchFolder, 'Installing the language servers to measure beside into test/bench.');
}

/** npm keeps what it installed in a lock file of its own, written as its last step. */
function isInstalled(folder) {
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!present) return false;
  const wanted = readPackages(join(folder, 'package-lock.json'));
  for (const path of Object.keys(present)) if (!wanted[path]) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return present[path] ? present[path].version === version : optional;
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** `message` is what people read meanwhile. Does nothing where everything is there. */
async function install(folder, message) {
  if (isInstalled(folder)) return;
  console.log(message);
  const { code, output } = await runNpm(['ci', '--loglevel=error'], { cwd: folder });
  if (code === 0) return;
  console.error(output);
  console.error(`npm ci failed in ${folder}.`);
  process.exit(1);
}

/**
 * Builds the two modules that hold no program for this machine: VS Code's log and its watchdog.
 * Says why where that is not possible. Headers come from the Node.js at hand, never from the network.
 */
async function buildNativeModules() {
  for (const tool of ['make', 'g++', 'python3']) {
    if (spawnSync(tool, ['--version'], { stdio: 'ignore' }).error)
      return `there is no ${tool} here.`;
  }
  const headers = join(dirname(nodePath()), '..');
  if (!existsSync(join(headers, 'include', 'node', 'node.h'))) {
    return 'there are no headers of Node.js here.';
  }
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog'];
  const { code } = await runNpm(
    ['rebuild', '--ignore-scripts=false', '--loglevel=error', ...modules],
    {
      cwd: vscodeFolder,
      env: { npm_config_nodedir: headers },
    },
  );
  return code === 0 ? undefined : 'its native modules could not be built.';
}
