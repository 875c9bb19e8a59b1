import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPlainYaml } from '../../../../src/core/parse/yaml/plain-yaml.ts';
import { readAnyYaml } from '../../../../src/core/parse/yaml/recovering-yaml.ts';
import { yamlLine } from '../../../support/outline.ts';

const plan = `migration-plan: "1.0"
title: 'Nobody''s plan'   # of all
empty:
calendar: {zone: Europe/Berlin, free: [2026-12-24, "2026-12-25"]}
steps:
  - id: copy
    due: 2026-10-01
    weight: -1.5e3
    paths: [ # many
      "services/a/**", # one
      'services/b/**'
     ]
    description: |  # as written
      one

      two
    folded: >-
      three
      four
  # Between two.
  - id: cut-over
    title: Of two
      lines
    notes: {}
    risks: []
    nested:
    - same column
    - ~

last: 0x1F
`;

test('a plain text has the same tree in either way of reading', () => {
  for (const text of [plan, plan.trimEnd(), plan.replaceAll('\n', '\r\n')]) {
    const tree = readPlainYaml(text, 5);
    assert.ok(tree);
    assert.deepEqual(tree, readAnyYaml(text, 5));
  }
});

test('words, numbers, truth and nothing are told apart as YAML 1.2 does', () => {
  const { root } =
    readPlainYaml('[a, yes, 1_000, 0o7, .5, 1., -.inf, .nan, True, "1", ~]', 0) ?? {};
  const types =
    root?.kind === 'list' ? root.items.map(node => node.kind === 'scalar' && node.type) : [];
  assert.deepEqual(types, [
    ...['string', 'string', 'string'],
    ...['number', 'number', 'number', 'number', 'number'],
    ...['boolean', 'string', 'null'],
  ]);
});

for (const [name, text] of [
  ['an error', 'a: "open'],
  ['a key written twice', 'a: 1\na: 2'],
  ['a tab', 'a: [1,\t2]'],
  ['a lone CR', 'a: 1 # b\rc: 2'],
  ['a bracket before its list', 'a:\n  b: [\n  ]'],
  ['an anchor', 'a: &x 1'],
  ['an alias', 'a: *x'],
  ['a tag', 'a: !!str 1'],
  ['a directive', '%YAML 1.2\n---\na: 1'],
  ['a key that is no word', '[a]: 1'],
  ['a key that is empty', ': 1'],
  ['an item that is empty', '-\n- a'],
  ['two documents', 'a: 1\n---\nb: 1'],
  ['no document', '# nothing'],
  ['a block alone', '\n  >\n # c'],
  ['a thousand levels', `${'['.repeat(1000)}${']'.repeat(1000)}`],
] as const) {
  test(`${name} is left to the other reader`, () => {
    assert.equal(readPlainYaml(text, 0), undefined);
  });
}

const pieces = ['a', '0', ': ', ':', '- ', '\n', '  ', '[', ']', '{', '}', ', ', '"', "'"];
const rarePieces = [
  '#',
  ' # c',
  '|',
  '>',
  '? ',
  '\t',
  '@',
  '2026-01-01',
  '~',
  '\r\n',
  '---\n',
  '😀',
];

test('no text that is read in this way is read in another way by the other reader', () => {
  const edit = fc.record({
    at: fc.nat(plan.length),
    cut: fc.nat(12),
    text: fc.constantFrom('', ...pieces, ...rarePieces),
  });
  const typed = fc
    .array(edit, { maxLength: 4 })
    .map(edits =>
      edits.reduce(
        (text, { at, cut, text: more }) => text.slice(0, at) + more + text.slice(at + cut),
        plan,
      ),
    );
  const made = fc
    .array(fc.constantFrom(...pieces, ...rarePieces), { maxLength: 30 })
    .map(all => all.join(''));
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(typed, made), text => {
      const tree = readPlainYaml(text, 0);
      if (!tree) return;
      read++;
      assert.deepEqual(tree, readAnyYaml(text, 0), yamlLine(tree.root));
    }),
    { numRuns: 3000 },
  );
  assert.ok(read > 500);
});
