import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMetrics } from './read-metrics.ts';

const head = '# TYPE a_seconds gauge\n# UNIT a_seconds seconds\n# HELP a_seconds A \\"b\\".\n';

test('what the reader of metrics reads', () => {
  const families = readMetrics(
    `${head}a_seconds{x="1\\n\\"\\\\",y="}"} 2.5\na_seconds{} -1e-7\n# EOF\n`,
  );
  const family = families.get('a_seconds');
  assert.deepEqual([family?.type, family?.unit, family?.help], ['gauge', 'seconds', 'A "b".']);
  assert.deepEqual(
    family?.samples.map(({ labels, value }) => [[...labels], value]),
    [
      [
        [
          ['x', '1\n"\\'],
          ['y', '}'],
        ],
        2.5,
      ],
      [[], -1e-7],
    ],
  );
});

for (const [what, text] of [
  ['no end', head],
  ['something behind the end', `${head}# EOF\n\n`],
  ['an empty line', `${head}\n# EOF\n`],
  ['a comment', `${head}# hello\n# EOF\n`],
  ['a number first', 'a{} 1\n# EOF\n'],
  ['a number of another family', `${head}b{} 1\n# EOF\n`],
  ['no number', `${head}a_seconds{} one\n# EOF\n`],
  ['the same labels twice', `${head}a_seconds{x="1"} 1\na_seconds{x="1"} 2\n# EOF\n`],
  ['a label twice', `${head}a_seconds{x="1",x="2"} 1\n# EOF\n`],
  ['a comma too many', `${head}a_seconds{x="1",} 1\n# EOF\n`],
  ['a quote that ends a label early', `${head}a_seconds{x="1"2"} 1\n# EOF\n`],
  ['an unknown escape', `${head}a_seconds{x="\\t"} 1\n# EOF\n`],
  ['a reserved label', `${head}a_seconds{__x="1"} 1\n# EOF\n`],
  [
    'a unit that the name does not end with',
    '# TYPE a gauge\n# UNIT a seconds\n# HELP a A.\n# EOF\n',
  ],
  ['families that are mixed', `${head}# TYPE b gauge\n# HELP b B.\n${head}# EOF\n`],
  ['no help', '# TYPE a gauge\na{} 1\n# EOF\n'],
  ['half a character', `${head}a_seconds{x="\ud800"} 1\n# EOF\n`],
] as const) {
  test(`the reader of metrics refuses ${what}`, () => {
    assert.throws(() => readMetrics(text));
  });
}
