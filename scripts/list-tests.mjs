import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './run.mjs';

/** Folders of `test` whose files are no unit tests. */
const others = ['vscode', 'package', 'fixtures', 'node_modules'];

/** What takes longest comes first, so that nothing is waited for alone in the end. */
const longest = ['core', 'webview', 'cli', 'host', 'hostile', 'worker'];
const longestOfPackage = ['stranger.test.ts', 'palette.test.ts'];

/**
 * The rooms of `test`, each as `{ name, files }` with its unit tests, as paths from the root. A process for every file
 * would load the engine five hundred times. One for all of them would grow so large that every program which it starts
 * costs twice as much, because the system copies the tables of its memory.
 */
export function listRooms() {
  const rooms = new Map();
  for (const file of findTests(join(root, 'test'))) {
    const [, room] = file.split(sep);
    rooms.set(room, [...(rooms.get(room) ?? []), file]);
  }
  const bySize = [...rooms].sort(([, one], [, other]) => other.length - one.length);
  const ordered = inOrder(bySize, ([name]) => longest.indexOf(name));
  return ordered.map(([name, files]) => ({ name, files }));
}

/** The files of tests of the package, as paths from the root. */
export function listPackageTests() {
  const folder = join('test', 'package');
  const names = readdirSync(join(root, folder)).filter(name => name.endsWith('.test.ts'));
  return inOrder(names, name => longestOfPackage.indexOf(name)).map(name => join(folder, name));
}

/** Those first that have a place, in its order, then the others in theirs. */
function inOrder(list, placeOf) {
  const first = list.filter(each => placeOf(each) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  return [...first, ...list.filter(each => placeOf(each) < 0)];
}

function* findTests(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !others.includes(entry.name)) yield* findTests(path);
    else if (entry.name.endsWith('.test.ts')) yield relative(root, path);
  }
}
