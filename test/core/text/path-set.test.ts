import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createPathMatcher, literalStart } from '../../../src/core/text/path-glob.ts';
import { createPathSet } from '../../../src/core/text/path-set.ts';

test('where what a glob matches begins', () => {
  const cases = [
    ['src/a/**', '', 'src/a'],
    ['src/a*/b', '', 'src'],
    ['**/x', '', ''],
    ['./x/*.ts', 'docs', 'docs/x'],
    ['src/a.ts', '', 'src/a.ts'],
    ['../src/*', 'docs', ''],
    ['./../src/*', 'docs', 'src'],
    ['./../src/', 'docs/plans', 'docs/src'],
    ['./../*', 'docs', ''],
    ['/etc/*', '', ''],
    ['{a,b}/c', '', ''],
  ] as const;
  for (const [glob, folder, start] of cases) assert.equal(literalStart(glob, folder), start, glob);
});

const name = fc.constantFrom(
  'a',
  'b',
  'ab',
  'c.ts',
  '*',
  '**',
  '?',
  'a*',
  '{a,b}',
  '[ab]',
  '.',
  '..',
);
const glob = fc.array(name, { minLength: 1, maxLength: 4 }).map(names => names.join('/'));
const path = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'c.ts', 'docs'), { minLength: 1, maxLength: 4 })
  .map(names => names.join('/'));

test('a set matches what one of its globs matches', () => {
  const one = fc.record({ glob, folder: fc.constantFrom('', 'docs') });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), path, (globs, tried) => {
      const expected = globs.some(each => createPathMatcher(each.glob, each.folder)?.(tried));
      assert.equal(createPathSet(globs)(tried), expected);
    }),
  );
});

test('what matches lies where the glob begins', () => {
  fc.assert(
    fc.property(glob, path, (pattern, tried) => {
      if (!createPathMatcher(pattern, '')?.(tried)) return;
      assert.ok(`${tried}/`.startsWith(literalStart(pattern, '')));
    }),
  );
});
