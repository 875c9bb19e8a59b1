import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const {
  listRooms,
  listPackageTests,
}: {
  readonly listRooms: () => readonly { readonly name: string; readonly files: readonly string[] }[];
  readonly listPackageTests: () => readonly string[];
} = await import(join(root, 'scripts', 'list-tests.mjs'));

test('every file of tests runs, and once', () => {
  const listed = [...listRooms().flatMap(({ files }) => files), ...listPackageTests()];
  const exclude = ['**/node_modules/**', 'test/vscode/**', 'test/fixtures/**'];
  assert.deepEqual(listed.sort(), globSync('test/**/*.test.ts', { cwd: root, exclude }).sort());
});

test('a room is a folder of test', () => {
  const names = listRooms().map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const name of ['webview', 'cli', 'core']) assert.ok(names.includes(name));
  assert.ok(!names.includes('session'));
});
