import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

/** What each room may import besides itself: other rooms, packages, `node:` for Node's own. */
const rooms: Record<string, readonly string[]> = {
  'core/text': [],
  'core/parse': ['core/text', 'yaml', 'markdown-it'],
  'core/model': ['core/text'],
  'core/formats': ['core/text', 'core/parse', 'core/model', 'temporal-polyfill'],
  'core/analysis': ['core/text', 'core/model', 'core/formats', 'picomatch', 'temporal-polyfill'],
  'core/rules': ['core/text', 'core/model', 'core/analysis'],
  'core/diagrams': ['core/text', 'core/model', 'core/analysis'],
  'core/features': ['core'],
  'core/reports': ['core/text', 'core/model', 'core/analysis'],
  host: ['core/text', 'core/model', 'node:'],
  protocol: [],
  server: [
    'core',
    'host',
    'protocol',
    'node:',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
  ],
  client: ['protocol', 'vscode', 'vscode-languageclient', 'node:'],
  webview: ['protocol', 'mermaid'],
  cli: ['core', 'host', 'node:'],
};

const imports = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

for (const [room, allowed] of Object.entries(rooms)) {
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

test('every source file is in a room', () => {
  const known = Object.keys(rooms).flatMap(sourceFiles);
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

function sourceFiles(room: string): string[] {
  return readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join('src', room, name));
}
