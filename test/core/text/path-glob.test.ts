import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { parseGlob } from '../../../src/core/text/glob.ts';
import { createPathMatcher } from '../../../src/core/text/path-glob.ts';

const matches = (glob: string, path: string, folder = '') =>
  createPathMatcher(glob, folder)?.(path);

test('globs as editors understand them', () => {
  assert.equal(matches('src/**', 'src/a/b.ts'), true);
  assert.equal(matches('src/**/*.ts', 'src/b.ts'), true);
  assert.equal(matches('src/*', 'src/a/b.ts'), false);
  assert.equal(matches('src/*.{ts,tsx}', 'src/b.tsx'), true);
  assert.equal(matches('.github/**', '.github/workflows/ci.yml'), true);
  assert.equal(matches('**', '.github/ci.yml'), true);
  assert.equal(matches('src/', 'src/a/b.ts'), true);
  assert.equal(matches('SRC/**', 'src/a.ts'), false);
  assert.equal(matches('(a|b).ts', 'a.ts'), false);
  assert.equal(matches('app/(shop)/**', 'app/(shop)/page.tsx'), true);
  assert.equal(matches('c++/$a^/*', 'c++/$a^/b'), true);
});

test('a leading dot means the folder of the plan', () => {
  assert.equal(matches('./src/**', 'mail/src/a.ts', 'mail'), true);
  assert.equal(matches('src/**', 'mail/src/a.ts', 'mail'), false);
  assert.equal(matches('./src/**', 'src/a.ts'), true);
});

test('what leaves the project, is empty or is too large is not evaluated', () => {
  for (const glob of ['', './', '/etc/**', '../**', 'C:/x', 'a/../../b', 'x'.repeat(301)]) {
    assert.equal(createPathMatcher(glob, ''), undefined, glob);
  }
  assert.equal(createPathMatcher('{a,b}'.repeat(6), ''), undefined);
  assert.equal(createPathMatcher('{'.repeat(299), '')?.('{'), false);
});

test('sets, escapes, and signs that mean nothing here', () => {
  assert.equal(matches('[a-c]?.ts', 'bx.ts'), true);
  assert.equal(matches('[!a-c]*.ts', 'bx.ts'), false);
  assert.equal(matches('[]a]', ']'), true);
  assert.equal(matches('a[', 'a['), true);
  assert.equal(matches('a\\*.ts', 'a*.ts'), true);
  assert.equal(matches('a\\*.ts', 'ab.ts'), false);
  assert.equal(matches('{a}', '{a}'), true);
  assert.equal(matches('{a,{b,c}/d}.ts', 'c/d.ts'), true);
  assert.equal(matches('(a+)+b', 'aab'), false);
});

test('what would keep a regular expression busy for years ends at once', () => {
  const path = `${'a'.repeat(240)}/${'a'.repeat(240)}/${'a/'.repeat(200)}a`;
  const globs = [
    '**/*a*a*a/**/*a*a*a/**/*a*a*ab',
    `${'*a'.repeat(140)}b`,
    `${'**/'.repeat(90)}b`,
    `${'{a,aa}'.repeat(5)}*a*b`,
  ];
  for (const glob of globs) assert.equal(matches(glob, path), false, glob);
});

test('agrees with the library that editors use', () => {
  const name = fc.string({ unit: fc.constantFrom(...'ab.*?'), minLength: 1, maxLength: 4 });
  const part = fc.oneof(name, fc.constant('**'), fc.constant('{a,b*}'), fc.constant('[ab]'));
  const glob = fc.array(part, { minLength: 1, maxLength: 4 }).map(names => names.join('/'));
  const file = fc.string({ unit: fc.constantFrom(...'ab.'), minLength: 1, maxLength: 3 });
  const path = fc.array(file, { minLength: 1, maxLength: 4 }).map(names => names.join('/'));
  fc.assert(
    fc.property(glob, path, (pattern, text) => {
      // The library has habits of its own for names of dots and for what follows a folder.
      fc.pre(
        !/\*{3}|\*\*[^/]|[^/]\*\*|(?:^|\/)\.{1,2}(?:\/|$)/.test(
          `${pattern} ${text}`.replace(' ', '/'),
        ),
      );
      fc.pre(!pattern.endsWith('/**'));
      // For the library `*.*` does not match `a.`, though `a.*` does.
      fc.pre(!/\.(?:\/|$)/.test(text));
      const expected = picomatch(pattern, { dot: true, noextglob: true, nonegate: true });
      assert.equal(matches(pattern, text), expected(text), `${pattern} ${text}`);
    }),
    { numRuns: 3000 },
  );
});

test('never throws', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab*?{}[]()!+@/\\.,^$|-'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, text, (glob, path, folder) => {
      matches(glob, path, folder);
    }),
    { numRuns: 2000 },
  );
});

test('a folder with all that is in it is what the names of the glob say', () => {
  const name = fc.constantFrom('a', 'b', 'a b', '(x)', '}', ']', '!', '$', 'A', '');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(names => names.join('/'));
  fc.assert(
    fc.property(path, path, (folder, file) => {
      fc.pre(folder !== '' && !folder.startsWith('/') && folder.trim() === folder);
      const expected = parseGlob(`${folder}/**`)?.(file);
      assert.equal(matches(`${folder}/**`, file), expected);
    }),
  );
});
