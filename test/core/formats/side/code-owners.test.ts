import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCodeOwners } from '../../../../src/core/formats/side/read-code-owners.ts';

function owners(text: string, path: string): string {
  return readCodeOwners(text).ownersOf(path).join(' ');
}

const github = `# who owns what
*               @acme/all
*.js            @acme/web  # inline comment
/build/logs/    @doctor
docs/*          docs@example.org
apps/           @octo
/scripts/       @doctor @octo
**/logs         @logs
/apps/github
my\\ file.md     @space
\\#odd.md        @odd
`;

for (const [path, expected] of [
  ['README.md', '@acme/all'],
  ['a/b/x.js', '@acme/web'],
  ['build/logs/a/b.txt', '@logs'],
  ['build/log/a.txt', '@acme/all'],
  ['docs/a.md', 'docs@example.org'],
  ['docs/deep/a.md', '@acme/all'],
  ['src/apps/a.txt', '@octo'],
  ['src/apps', '@acme/all'],
  ['scripts/run', '@doctor @octo'],
  ['src/scripts/run', '@acme/all'],
  ['x/logs', '@logs'],
  ['x/logs/today', '@logs'],
  ['apps/github/a', ''],
  ['my file.md', '@space'],
  ['#odd.md', '@odd'],
] as const) {
  test(`GitHub: ${path} is owned by "${expected}"`, () => {
    assert.equal(owners(github, path), expected);
  });
}

const gitlab = `* @all
[Docs] @writers
docs/
README.md @readme
^[Database][2] @dba
*.sql
[docs]
guide/
`;

for (const [path, expected] of [
  ['src/a.ts', '@all'],
  ['docs/a.md', '@all @writers'],
  ['README.md', '@all @readme'],
  ['docs/a.sql', '@all @writers @dba'],
  ['guide/a.md', '@all @writers'],
] as const) {
  test(`GitLab: ${path} is owned by "${expected}"`, () => {
    assert.equal(owners(gitlab, path), expected);
  });
}

test('a line with a pattern that is not read owns nothing', () => {
  assert.equal(owners('* @a\n!x @b\n', 'x'), '@a');
});

test('braces and brackets are signs like others', () => {
  assert.equal(owners('a{b,c} @x', 'a{b,c}'), '@x');
  assert.equal(owners('a{b,c} @x', 'ab'), '');
});

test('an empty file, and a line alone that owns all', () => {
  assert.equal(owners('', 'a'), '');
  assert.equal(owners('/ @root', 'a/b'), '@root');
});

test('no text makes it throw', () => {
  const sign = fc.constantFrom(...'*/\\!#[]^ @ab\n\t{},?');
  fc.assert(
    fc.property(fc.string({ unit: sign }), fc.string(), (text, path) => {
      readCodeOwners(text).ownersOf(path);
    }),
    { numRuns: 500 },
  );
});
