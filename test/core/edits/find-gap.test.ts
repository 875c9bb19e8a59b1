import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findGap } from '../../../src/core/edits/find-gap.ts';

/** `‸` marks the place where a person writes first. */
const texts: readonly string[] = [
  '# A\n\n## Status\n\nAccepted\n\n## Context\n\n‸<!-- Why? -->\n',
  '# A\n\n## Context\n\n‸{What is known?}\n',
  '# A\n\n## Context\n\n‸\\{What is known?\\}\n',
  '# A\n\n## Context\n\n- ‸[describe]\n',
  '# A\n\n## Tasks\n\n- [ ] x\n\n## Context\n‸\n## Decision\n',
  '# A\n\n## Context\n‸',
  '# A\n\n## Context\n\n‸\n\n## Decision\n\nText\n',
  '# A\n\n## Context\n‸\n## Decision\n\nText\n',
  '# A\n\n## Context\n‸## Decision\n',
  '# A\n\n## Status\n\nAccepted\n\n## Context\n\n‸Text\n',
  '# A\n\n## Status\n\nAccepted\n\n## Foo\n\n  ‸Text\n\n## Bar\n\nMore\n',
  '# A\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Foo\r\n\r\n‸Text\r\n',
  '# A\n\nNo sections, {not here}\n‸',
  '# A\n\n{head}\n\n## Foo\n\n‸{here}\n',
  '‸{here}\n',
  '‸',
];

for (const marked of texts) {
  test(`the place to write first in ${JSON.stringify(marked)}`, () => {
    assert.equal(findGap(marked.replace('‸', '')), marked.indexOf('‸'));
  });
}

test('the place lies in every text', () => {
  const piece = fc.constantFrom(
    ...[
      '#',
      '##',
      '## Status',
      ' ',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '{',
      '[',
      '[ ]',
      '<!--',
      '- ',
      'a',
      '\u00a0',
      '\u2028',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join('');
      const gap = findGap(text);
      assert.ok(gap >= 0 && gap <= text.length);
    }),
  );
});

test('blanks behind a heading are passed over at once', () => {
  // With 20,000 of them, trying each way to part them would never come to an end.
  for (const blanks of [' '.repeat(20_000), '\t'.repeat(20_000)]) {
    const text = `# A\n\n##${blanks}\n #x\n\n## Foo${blanks}\n #x\n`;
    assert.equal(findGap(text), text.length);
  }
});

test('each line of a long text is looked at once', () => {
  const text = '## Status\n\nText\n\n'.repeat(20_000);
  const start = text.length;
  assert.equal(findGap(`${text}## Foo\n\nHere\n`), start + '## Foo\n\n'.length);
});
