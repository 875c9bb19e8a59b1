import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLineCounter } from '../../src/worker/count-lines.ts';
import { createSearch } from '../../src/worker/create-search.ts';
import { findLines } from '../../src/worker/find-lines.ts';

/** Counts a word in a line, as a pattern does. */
const countOf = (word: string) => ({
  kind: 'pattern' as const,
  countIn: (line: string) => line.split(word).length - 1,
  literals: [word],
});

const unit = fc.constantFrom('a', 'b', 'ab', 'ä', '🚀', ' ', '\n', '\r\n', '\r', '\ufeff', '');
const text = fc.array(unit, { maxLength: 60 }).map(parts => parts.join(''));
const word = fc.constantFrom('a', 'ab', 'ba', 'ä', '🚀', 'b ', 'aa');

/** The same by splitting the whole text: lines end at line feeds, and a mark at the start is none of it. */
function linesOf(written: string, wanted: string) {
  return written
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.replace(/\r$/, '') }))
    .flatMap(line => {
      const count = line.text.split(wanted).length - 1;
      return count > 0 ? [{ ...line, count }] : [];
    });
}

test('the lines that hold a word are found with their numbers, with and without needles', () => {
  fc.assert(
    fc.property(text, word, (written, wanted) => {
      const bytes = Buffer.from(written);
      const expected = linesOf(written, wanted);
      const pattern = countOf(wanted);
      assert.deepEqual(findLines(bytes, pattern, undefined), expected);
      assert.deepEqual(findLines(bytes, pattern, [createSearch(Buffer.from(wanted))]), expected);
    }),
    { numRuns: 1000 },
  );
});

test('several needles find what any of them stands in, once', () => {
  fc.assert(
    fc.property(text, word, word, (written, one, other) => {
      const pattern = {
        kind: 'pattern' as const,
        countIn: (line: string) => (line.includes(one) || line.includes(other) ? 1 : 0),
        literals: [one, other],
      };
      const needles = [one, other].map(each => createSearch(Buffer.from(each)));
      const found = findLines(Buffer.from(written), pattern, needles);
      assert.deepEqual(found, findLines(Buffer.from(written), pattern, undefined));
    }),
  );
});

test('where files are counted a file is one, whatever it holds', () => {
  const count = createLineCounter(countOf('a'), 'files');
  assert.deepEqual(count(Buffer.from('b\na a\na\n')), {
    kind: 'counted',
    lines: [{ number: 2, text: 'a a', count: 1 }],
  });
  assert.deepEqual(count(Buffer.from('b\n')), { kind: 'counted', lines: [] });
  assert.deepEqual(count(Buffer.alloc(0)), { kind: 'counted', lines: [] });
});

test('what is no text, and a line without an end, are said and not counted', () => {
  const count = createLineCounter(countOf('a'), 'matches');
  assert.deepEqual(count(Buffer.from('a\0')), { kind: 'binary' });
  assert.deepEqual(count(Buffer.from('\ufeffa', 'utf16le')), { kind: 'binary' });
  assert.deepEqual(count(Buffer.from(`a${'b'.repeat(100_000)}`)), { kind: 'too-long' });
  // A long line that cannot match stops nothing.
  const lines = count(Buffer.from(`${'b'.repeat(200_000)}\na\n`));
  assert.deepEqual(lines, { kind: 'counted', lines: [{ number: 2, text: 'a', count: 1 }] });
});

test('bytes that are no UTF-8 leave the other lines readable', () => {
  const bytes = Buffer.concat([
    Buffer.from('a\n'),
    Buffer.from([0xff, 0xfe, 0x61]),
    Buffer.from('\na'),
  ]);
  const found = findLines(bytes, countOf('a'), undefined);
  assert.deepEqual(
    found?.map(({ number, count }) => [number, count]),
    [
      [1, 1],
      [2, 1],
      [3, 1],
    ],
  );
});
