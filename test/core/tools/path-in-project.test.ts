import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathInProject } from '../../../src/core/tools/path-in-project.ts';

test('a path from the folder, and an absolute one below it', () => {
  for (const written of [
    'src/a.ts',
    './src/a.ts',
    'src//a.ts',
    'src/b/../a.ts',
    '/shop/src/a.ts',
  ]) {
    assert.equal(pathInProject('/shop', written), 'src/a.ts', written);
  }
  assert.equal(pathInProject('/shop', 'a b/ö#?%2e.md'), 'a b/ö#?%2e.md');
  assert.equal(pathInProject('/shop', 'a\\b.ts'), 'a\\b.ts');
  assert.equal(pathInProject('/', '/etc/a.ts'), 'etc/a.ts');
});

test('what leaves the folder names nothing', () => {
  for (const written of [
    '..',
    '../a',
    'a/../../b',
    '/etc',
    '/shopping/a',
    '/shop',
    '/shop/..',
    '',
  ]) {
    assert.equal(pathInProject('/shop', written), undefined, written);
  }
  assert.equal(pathInProject('/shop', '/shop/a/../../etc'), undefined);
  assert.equal(pathInProject('/shop', 'a\0b'), undefined);
});

test('on Windows', () => {
  const folder = 'C:\\work\\shop';
  for (const written of ['src\\a.ts', 'c:\\Work\\shop\\src\\a.ts', 'C:/work/shop/src/a.ts']) {
    assert.equal(pathInProject(folder, written), 'src/a.ts', written);
  }
  for (const written of ['D:\\a.ts', 'C:a.ts', '\\\\server\\share\\a.ts', '..\\a.ts', '\\a.ts']) {
    assert.equal(pathInProject(folder, written), undefined, written);
  }
});
