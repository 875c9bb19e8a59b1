import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readMarkdownBlocks } from '../../../src/core/parse/markdown-blocks.ts';
import { readPlainParagraphs } from '../../../src/core/parse/plain-paragraphs.ts';
import { sliceOf } from '../../../src/core/text/span.ts';

const wholeOf = (text: string) => ({ start: 0, end: text.length });

function linesOf(text: string): readonly (readonly string[])[] | undefined {
  return readPlainParagraphs(text, wholeOf(text))?.map(({ lines }) =>
    lines.map(line => sliceOf(text, line)),
  );
}

test('lines of prose with blank lines between them', () => {
  assert.deepEqual(linesOf('\nAccepted\n\nDate: 2026-01-02  \nby us\n\n'), [
    ['Accepted'],
    ['Date: 2026-01-02', 'by us'],
  ]);
  assert.deepEqual(linesOf(''), []);
});

const others = ['# A', '- a', '1. a', '> a', '| a |', '    a', '<b>', '===', '[a]: b', '```', ' '];
for (const line of others) {
  test(`${JSON.stringify(line)} is left to the grammar`, () => {
    assert.equal(linesOf(`text\n${line}\n`), undefined);
  });
}

test('CRLF is left to the grammar', () => assert.equal(linesOf('a\r\nb'), undefined));

const piece = fc.constantFrom(
  ...['a', 'B c', 'status: x', 'a | b', '*a*', 'a  ', 'a\t', 'a\\', 'a\u00a0', 'a\0', 'é', ''],
  ...['-', '---', '--|--', '===', '# a', '- a', '1. a', '2026', '> a', '    a', '<b>', '```', '\r'],
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\n\n', '')))
  .map(all => all.flat().join(''));

test('where it gives paragraphs, the grammar gives the same', () => {
  let given = 0;
  fc.assert(
    fc.property(text, fc.nat(6), fc.nat(6), (said, before, behind) => {
      const span = { start: Math.min(before, said.length), end: said.length };
      span.end = Math.max(span.start, said.length - behind);
      const plain = readPlainParagraphs(said, span);
      if (!plain) return;
      given++;
      assert.deepEqual(plain, readMarkdownBlocks(said, span).blocks);
    }),
    { numRuns: 5000 },
  );
  assert.ok(given > 100);
});
