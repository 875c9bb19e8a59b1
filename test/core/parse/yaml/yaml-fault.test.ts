import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../../src/core/parse/yaml/yaml.ts';

/** What is said of a line between others of a step. */
function faultOf(line: string): string | undefined {
  const text = `title: Move\nsteps:\n  - id: a\n${line}\n    status: done\n  - id: b\n`;
  const { problems, isWhole } = parseYaml(text);
  assert.equal(isWhole, false);
  assert.equal(problems.length, 1);
  return problems[0]?.message.replace('From here on this is no valid YAML: ', '');
}

const cases: readonly (readonly [line: string, message: string])[] = [
  ['    owners: ["@a"', 'A "]" is missing before this, to close a "[".'],
  ['    exit: {a: b', 'A "}" is missing before this, to close a "{".'],
  ['    owners: [a]]', 'There is no "[" for this "]".'],
  ['    owners: [a,, b]', 'There is a comma too many.'],
  ['    owners: ["a" "b"]', 'A comma is missing.'],
  ['    sta', 'A key needs a colon and a space behind it, as in "status: done".'],
  ['    due:2026-01-01', 'A key needs a colon and a space behind it, as in "status: done".'],
  ['    title: "abc', 'A text is not closed: a " is missing.'],
  ["    title: 'abc", "A text is not closed: a ' is missing."],
  ['    title: a: b', 'A text with a colon and a space in it must stand in quotes.'],
  ['    title: A\n      kind: x', 'The next line begins further to the right than it may.'],
  ['   kind: x', 'A line that begins with "-" does not stand below the others of its list.'],
  ['  -id: c', 'This line does not begin in the column of the lines that it belongs to.'],
  ['    - x', 'A line that begins with "-" does not stand below the others of its list.'],
  ['\tkind: x', 'Lines are indented with spaces, not with tabs.'],
  ['    owners: @a', 'A text that begins with "@" must stand in quotes.'],
  ['    title: `a`', 'A text that begins with "`" must stand in quotes.'],
  ['    paths: *', 'A text that begins with "*" must stand in quotes.'],
  [
    '    title: "C:\\data"',
    'Between double quotes a "\\" must be written twice; between single quotes it need not.',
  ],
  ['    title: |x', 'Behind "|" and ">" the text begins in the next line.'],
  ['    title: "a" b', 'Something follows a value that is already complete.'],
  ['    owners: [a]#b', 'A "#" that begins a comment needs a space before it.'],
  [
    '<<<<<<< HEAD\n    due: 1\n=======\n    due: 2\n>>>>>>> x',
    'This is the mark of a merge conflict.',
  ],
];

for (const [line, message] of cases) {
  test(`says in plain words what is wrong with ${JSON.stringify(line)}`, () => {
    assert.equal(faultOf(line), message);
  });
}

test('a text that is not closed is told where it begins', () => {
  const startOf = (text: string) => parseYaml(text).problems[0]?.span.start;
  const plan = 'title: Move\nsteps:\n  - id: a\n    title: "abc\n    status: done\n  - id: b\n';
  assert.equal(startOf(plan), plan.indexOf('"'));
  assert.equal(startOf("owners: [a, 'b"), 12);
  assert.equal(startOf('"title: b\n'), 0);
  const quotesBelow = 'id: a\ntitle: "abc\npaths: ["src/**"]\nnote: "b"\n';
  assert.equal(startOf(quotesBelow), quotesBelow.indexOf('"'));
});

test('a text that is not closed keeps its last letter', () => {
  const { root } = parseYaml('title: "abc\nstatus: done\nnote: "b"\n');
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  assert.equal(value?.kind === 'scalar' && value.value, 'abc');
});

test('a glob without quotes is told as such', () => {
  const { problems } = parseYaml('paths: **/x\n');
  assert.equal(
    problems[0]?.message,
    '"**/x" stands for nothing: no complete "&*/x" comes before it. A text that begins with "*" must stand in quotes.',
  );
});
