import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

/** The rooms and what each may import besides itself, as the table in the map says. */
const rooms = readTable(readFileSync('docs/architecture.md', 'utf8'));

const imports = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

/** Those that load the other file; `import type` is gone once the code runs. */
const loads = /^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

/** The server begins with this file, and loads later what leads to that one. */
const start = join('src', 'server', 'serve.ts');
const engine = join('src', 'core', 'analysis', 'analyse.ts');

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

test('what the server starts with loads nothing that evaluates', () => {
  const before = new Map([[start, '']]);
  // A map hands out what is added while it is walked: it is its own queue.
  for (const [file] of before)
    for (const next of neighbours(file, loads)) if (!before.has(next)) before.set(next, file);
  const chain: string[] = [];
  for (let at = engine; before.has(at); at = before.get(at) ?? '') chain.unshift(at);
  assert.deepEqual(chain, []);
  assert.ok(before.has(join('src', 'server', 'load-engine.ts')), 'the server loads its engine');
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

function neighbours(file: string, pattern = imports): string[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)]
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
