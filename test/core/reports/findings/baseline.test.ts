import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NamedFinding } from '../../../../src/core/model/finding.ts';
import { baselineText, readBaseline } from '../../../../src/core/reports/findings/baseline.ts';

const finding = (fingerprint: string, file = 'a.md', rule = 'dangling-link'): NamedFinding => ({
  ...{ rule, severity: 'warning', message: 'It leads nowhere.', related: [], fingerprint },
  place: { file, span: { start: 0, end: 1 } },
});

test('a baseline names each finding with its rule and its file, and nothing that moves', () => {
  assert.equal(
    baselineText([finding('0a', 'docs/b.md')], file => `shop/${file}`),
    `{
  "cairn-baseline": "1.0",
  "findings": [
    {
      "fingerprint": "0a",
      "rule": "dangling-link",
      "file": "shop/docs/b.md"
    }
  ]
}
`,
  );
});

/** Texts that are no baseline: nothing may be kept quiet by them. */
const none: readonly string[] = [
  ...['', 'null', '[]', '1', '"cairn-baseline"', '{', '{}'],
  '{"cairn-baseline": "1.0"}',
  '{"findings": []}',
  '{"cairn-baseline": "2.0", "findings": []}',
  '{"cairn-baseline": 1, "findings": []}',
  '{"cairn-baseline": "1.0", "findings": {}}',
  '{"cairn-baseline": "1.0", "findings": null}',
  '{"cairn-baseline": "1.0", "findings": [null]}',
  '{"cairn-baseline": "1.0", "findings": ["0a"]}',
  '{"cairn-baseline": "1.0", "findings": [{}]}',
  '{"cairn-baseline": "1.0", "findings": [{"fingerprint": 1}]}',
  '{"cairn-baseline": "1.0", "findings": [{"fingerprint": "0a"}, {"rule": "x"}]}',
  '<<<<<<< HEAD\n{"cairn-baseline": "1.0", "findings": []}',
];

for (const text of none) {
  test(`no baseline: ${JSON.stringify(text)}`, () => assert.equal(readBaseline(text), undefined));
}

test('an empty baseline, and one with keys of a later version', () => {
  assert.deepEqual(readBaseline('{"cairn-baseline": "1.0", "findings": []}'), new Map());
  const more =
    '{"cairn-baseline": "1.0", "made": "2026", "findings": [{"fingerprint": "0a", "note": "x"}]}';
  assert.deepEqual(readBaseline(more), new Map([['0a', undefined]]));
});

test('what is written is read, whatever the files are called', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), pairs => {
      const text = baselineText(
        pairs.map(([fingerprint, file]) => finding(fingerprint, file)),
        file => file,
      );
      assert.deepEqual(readBaseline(text), new Map(pairs));
    }),
  );
});
