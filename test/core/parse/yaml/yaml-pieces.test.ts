import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPlainYaml } from '../../../../src/core/parse/yaml/plain-yaml.ts';
import { parseYaml } from '../../../../src/core/parse/yaml/yaml.ts';
import { isCutAt, readYamlInPieces } from '../../../../src/core/parse/yaml/yaml-pieces.ts';
import type { YamlTree } from '../../../../src/core/parse/yaml/yaml-tree.ts';
import { atOnce } from '../../../../src/core/text/in-parts.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { yamlLine } from '../../../support/outline.ts';

const plan = `title: 'Nobody''s plan'   # of all
description: |
  - No entry.

  - None either.
owners:
- ana
- "bo"   # since May

steps:
  - id: copy
    exit:
      - soak: {for: P7D}
      # Between two.
      - Everybody
        agrees
    nested:
    - same column
    - ~
  # Between two.
  - >-
    folded
    text
  -   id: far
      text: |
        - a

  - {id: cut,
     needs: [copy]}
  - id: last
    due: 2026-10-01

phases:
  - steps:
    - id: a
    - id: b
last: 0x1F
`;

function inPieces(text: string, offset = 0): YamlTree | undefined {
  return atOnce(readYamlInPieces(text, offset));
}

test('in pieces a plain text has the tree that it has as a whole', () => {
  for (const text of [plan, plan.trimEnd(), plan.replaceAll('\n', '\r\n'), `${plan}  # end`]) {
    assert.deepEqual(inPieces(text, 5), { ...readPlainYaml(text, 5), isPlain: true });
  }
});

const mark = fc.constantFrom(
  ...['a', 'b: ', ': ', '- ', '-', '\n', '\n  ', '\n    ', '\n- ', '\n  - ', '\n  - a: 1', '\r\n'],
  ...[
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '&x ',
    '*x',
    '#',
    ' #',
    '|\n',
    '>\n',
    '? ',
    '\t',
    '!!int ',
  ],
  ...['@', '~', '---\n', '...\n', '\nsteps:\n  - ', '😀'],
);

test('whatever a text is, its pieces say what the whole says', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), marks => {
      const text = marks.join('');
      const tree = inPieces(text, 3);
      const plain = readPlainYaml(text, 3);
      if (tree?.isPlain) assert.deepEqual(tree, plain && { ...plain, isPlain: true });
      if (tree && plain) assert.ok(tree.isPlain);
      for (const { span } of tree?.problems ?? []) {
        assert.ok(3 <= span.start && span.start <= span.end && span.end <= text.length + 3);
      }
    }),
    { numRuns: 2000 },
  );
});

function faultsOf(text: string): readonly string[] {
  return parseYaml(text).problems.map(
    ({ span, message }) => `${sliceOf(text, { ...span, end: span.start + 6 })}: ${message}`,
  );
}

const fault = 'From here on this is no valid YAML:';

test('a fault in an entry leaves the others as they are', () => {
  const text = 'a: 1\nsteps:\n  - id: one\n  - id: two\n    title: "open\n  - id: three\nb: 2\n';
  const tree = parseYaml(text);
  assert.match(
    yamlLine(tree.root),
    /^\{a: 1, steps: \[\{id: one\}, \{id: two, title: .*\}, \{id: three\}\], b: 2\}$/,
  );
  assert.equal(tree.isWhole, false);
  assert.deepEqual(faultsOf(text), [`"open\n: ${fault} A text is not closed: a " is missing.`]);
});

test('each entry with a fault is told, at its place', () => {
  const text = 'steps:\n  - id: a: b\n  - id: fine\n  - {id: c\n  - id: last\n';
  const tree = parseYaml(text);
  assert.equal(tree.root?.kind === 'map' && tree.root.entries.length, 1);
  assert.match(yamlLine(tree.root), /\{id: fine\}.*\{id: last\}/);
  assert.deepEqual(faultsOf(text), [
    `a: b\n : ${fault} A text with a colon and a space in it must stand in quotes.`,
    `  - id: ${fault} A "}" is missing before this, to close a "{".`,
  ]);
});

test('of an entry with a fault in a list of its own only that entry is lost', () => {
  const text = 'steps:\n  - id: a\n    exit:\n      - "open\n      - b\n    due: 1\n  - id: c\n';
  assert.match(
    yamlLine(parseYaml(text).root),
    /^\{steps: \[\{id: a, exit: \[.*, b\], due: 1\}, \{id: c\}\]\}$/,
  );
});

for (const [what, text] of [
  ['a fault beside the lists', 'title: "open\nsteps:\n  - a\n'],
  ['a text in quotes with lines like entries', 'title: "one\n  - two"\nsteps:\n  - a: b: c\n'],
  ['no list', 'a: 1\nb: "open\n'],
  ['an entry that may name what stands in another one', 'steps:\n  - &x a\n  - *x\n'],
  ['two texts in one', 'steps:\n  - a\n---\nsteps:\n  - b\n'],
  [
    'the mark of a conflict',
    'steps:\n  - a\n<<<<<<< ours\n  - b\n=======\n  - c\n>>>>>>> theirs\n',
  ],
] as const) {
  test(`a text is not read in pieces with ${what}`, () => {
    assert.equal(inPieces(text), undefined);
  });
}

test('where a text is cut, and where not', () => {
  const at = (line: string) => isCutAt(plan, plan.indexOf(line));
  assert.equal(at('  - id: copy'), true);
  assert.equal(at('      - Everybody'), true);
  assert.equal(at('    - id: b'), true);
  assert.equal(at('  - No entry'), false);
  assert.equal(at('        - a'), false);
  assert.equal(at('phases'), false);
});

test('a long text is read part by part, in a long entry too', () => {
  const steps = (indent: string) =>
    Array.from({ length: 4000 }, (_, index) => `${indent}- id: s${index}\n${indent}  due: 1\n`);
  const flat = `steps:\n${steps('  ').join('')}`;
  const nested = `phases:\n  - id: p\n    steps:\n${steps('      ').join('')}`;
  for (const text of [flat, nested]) {
    let parts = 1;
    const work = readYamlInPieces(text, 0);
    for (let part = work.next(); !part.done; part = work.next()) parts++;
    assert.ok(parts > 3, `${parts} parts`);
    assert.deepEqual(inPieces(text), { ...readPlainYaml(text, 0), isPlain: true });
  }
});
