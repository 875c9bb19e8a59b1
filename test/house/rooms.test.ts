import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

/** The rooms and what each may import besides itself, as the table in the map says. */
const rooms = readTable(readFileSync('docs/architecture.md', 'utf8'));

const imports = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

for (const [room, allowed] of rooms) {
  test(`${room} imports only what it may`, () => {
    for (const file of sourceFiles(room)) {
      for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(imports)) {
        const target = specifier.startsWith('.')
          ? relative('src', join(dirname(file), specifier))
          : specifier;
        const permitted = [room, ...allowed].some(
          root => target === root || target.startsWith(root.endsWith(':') ? root : `${root}/`),
        );
        assert.ok(permitted, `${file} must not import ${specifier}`);
      }
    }
  });
}

test('no files import each other round about, not even types', () => {
  const left = new Map(sourceFiles('.').map(file => [file, neighbours(file)]));
  // What imports nothing of the rest, or is imported by nothing of it, is in no circle.
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const [file, files] of left) if (!files.some(each => left.has(each))) left.delete(file);
    const imported = new Set([...left.values()].flat());
    for (const file of left.keys()) if (!imported.has(file)) left.delete(file);
  }
  assert.deepEqual([...left.keys()], []);
});

test('the map names the rooms', () => {
  assert.ok(rooms.size >= 15, [...rooms.keys()].join(' '));
});

test('every source file is in a room', () => {
  const known = [...rooms.keys()].flatMap(sourceFiles);
  assert.deepEqual(
    sourceFiles('.').filter(file => !known.includes(file)),
    [],
  );
});

test('no source file has more than 300 lines, a parser 400', () => {
  for (const file of sourceFiles('.')) {
    const limit = file.startsWith(join('src', 'core', 'parse')) ? 400 : 300;
    const lines = readFileSync(file, 'utf8').split('\n').length;
    assert.ok(lines <= limit, `${file} has ${lines} lines`);
  }
});

function neighbours(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(imports)]
    .map(([, specifier = '']) => specifier)
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier => join(dirname(file), specifier));
}

function sourceFiles(room: string): string[] {
  return readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join('src', room, name));
}

/** Rows such as "| `core/parse` | what it knows | `core/text`, `yaml` |". */
function readTable(map: string): Map<string, readonly string[]> {
  const rows = map.matchAll(/^\| `([^`]+)` \| [^|`]+ \| (`[^|]*|–) \|$/gm);
  return new Map(
    [...rows].map(([, room = '', cell = '']) => [
      room,
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    ]),
  );
}
