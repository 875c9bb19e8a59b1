import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseGlob } from '../../../src/core/text/glob.ts';
import { createPathMatcher } from '../../../src/core/text/path-glob.ts';

const signs: readonly (readonly [glob: string, path: string, isMeant: boolean])[] = [
  ['src/*🚀*.ts', 'src/a🚀b.ts', true],
  ['src/*🚀*.ts', 'src/a🛸b.ts', false],
  ['?.ts', '🚀.ts', true],
  ['??.ts', '🚀.ts', false],
  ['[🚀].ts', '🚀.ts', true],
  ['[🚀].ts', '\ud83d.ts', false],
  ['[🚀-🚂].ts', '🚁.ts', true],
  ['[!🚀-🚂].ts', '🚁.ts', false],
  ['[!🚀-🚂].ts', 'a.ts', true],
  ['\\🚀*', '🚀a', true],
  ['\\🚀*', '\\🚀a', false],
  ['[\uff00-🚀]', '\uffff', true],
  ['{🚀,a}/*', '🚀/b', true],
  ['*\u0301*', 'e\u0301', true],
  ['a\\', 'a\\', true],
  ['*\\', 'a\\', true],
  ['[a', '[a', true],
  ['*[a', 'x[a', true],
  ['[a-]x', '-x', true],
  ['[^a]x', 'bx', true],
  ['a//b', 'a/b', true],
  ['a/b/', 'a/b', false],
];

for (const [glob, path, isMeant] of signs) {
  test(`${glob} ${isMeant ? 'means' : 'does not mean'} ${path}`, () => {
    assert.equal(parseGlob(glob)?.(path), isMeant);
  });
}

const ups: readonly (readonly [
  glob: string,
  folder: string,
  path: string,
  isMeant: boolean | undefined,
])[] = [
  ['./../src/**', 'docs', 'src/a.ts', true],
  ['./../src/**', 'docs', 'docs/src/a.ts', false],
  ['./../../src/*.ts', 'docs/plans', 'src/a.ts', true],
  ['./../src/**', 'docs/plans', 'docs/src/a.ts', true],
  ['./../src/', 'docs', 'src/a/b.ts', true],
  ['./../*', 'docs', 'README.md', true],
  ['./../', 'docs', 'README.md', undefined],
  ['./../../src/**', 'docs', 'src/a.ts', undefined],
  ['./../../../x', 'a/b', 'x', undefined],
  ['../src/**', 'docs', 'src/a.ts', undefined],
  ['./*.ts', 'app/[id]', 'app/[id]/a.ts', true],
  ['./*.ts', 'app/[id]', 'app/i/a.ts', false],
  ['./src/**', 'app/{a,b}', 'app/{a,b}/src/c.ts', true],
  ['./src/**', 'app/{a,b}', 'app/a/src/c.ts', false],
  ['./../**', 'app/[id]/docs', 'app/[id]/b.ts', true],
  ['./**', 'a*', 'ab/c', false],
  ['./../a/../b', 'docs', 'b', undefined],
  ['./a/../b', 'docs', 'docs/b', undefined],
];

for (const [glob, folder, path, isMeant] of ups) {
  test(`${glob} in a file of ${folder}, and ${path}`, () => {
    assert.equal(createPathMatcher(glob, folder)?.(path), isMeant);
  });
}

test('every name means itself when its signs are escaped, and so do its start and its end', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(name, written => {
      const text = written.replaceAll('/', '');
      if (text === '') return;
      const chars = [...text];
      const glob = chars.map(char => `\\${char}`).join('');
      const half = chars.slice(0, Math.ceil(chars.length / 2));
      for (const pattern of [
        glob,
        `${glob}*`,
        `*${glob}`,
        `${half.map(char => `\\${char}`).join('')}*`,
        `${'?'.repeat(chars.length)}`,
      ]) {
        assert.equal(parseGlob(pattern)?.(text), true, pattern);
        assert.equal(parseGlob(pattern)?.(`${text}/x`), false, pattern);
      }
      assert.equal(parseGlob(`${glob}?`)?.(text), false, glob);
    }),
  );
});
