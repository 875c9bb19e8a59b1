import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { durationText, secondsOf } from '../../../src/core/text/duration-text.ts';
import { hashText } from '../../../src/core/text/hash-text.ts';
import { namesText } from '../../../src/core/text/names-text.ts';
import { percentText } from '../../../src/core/text/percent-text.ts';
import { contains, sliceOf, trimSpan } from '../../../src/core/text/span.ts';

const minute = 60;
const hour = 60 * minute;

test('a length of time in the largest unit that is whole', () => {
  const rows = [
    [0, 0, '0 days'],
    [1, 0, '1 day'],
    [14, 0, '14 days'],
    [0, hour, '1 hour'],
    [0, 36 * hour, '36 hours'],
    [0, 90 * minute, '90 minutes'],
    [0, 61, '61 seconds'],
    [0, 1, '1 second'],
    [1, 30 * minute, '1 day and 30 minutes'],
    [2, hour, '2 days and 1 hour'],
  ] as const;
  for (const [days, seconds, words] of rows) assert.equal(durationText({ days, seconds }), words);
  assert.equal(secondsOf({ days: 1, seconds: 1 }), 86_401);
});

test('a share is only whole where it is', () => {
  const rows = [
    [0, '0 %'],
    [0.004, '0 %'],
    [0.005, '1 %'],
    [0.214, '21 %'],
    [0.994, '99 %'],
    [0.996, '99 %'],
    [0.999_999, '99 %'],
    [1, '100 %'],
  ] as const;
  for (const [share, words] of rows) assert.equal(percentText(share), words, String(share));
});

test('names, and how many are left', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const of = (count: number, limit?: number) => namesText(names.slice(0, count), limit);
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map(count => of(count)),
    ['', 'a', 'a and b', 'a, b and c', 'a, b, c and d', 'a, b, c and 2 more'],
  );
  assert.equal(of(5, 1), 'a and 4 more');
  assert.equal(of(2, 1), 'a and b');
});

test('every name is shown or counted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }), (count, limit) => {
      const text = namesText(
        Array.from({ length: count }, (_, at) => `n${at}`),
        limit,
      );
      const shown = text.match(/n\d+/g)?.length ?? 0;
      const left = Number(/(\d+) more$/.exec(text)?.[1] ?? 0);
      assert.equal(shown + left, count);
      assert.notEqual(left, 1);
      assert.ok(shown <= limit + 1);
    }),
  );
});

test('a span without white space at its ends is the text without it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', 'a', '.') }), text => {
      const whole = { start: 0, end: text.length };
      const span = trimSpan(text, whole);
      assert.equal(sliceOf(text, span), text.trim());
      assert.ok(span.start <= span.end);
      assert.deepEqual(trimSpan(text, span), span);
    }),
  );
});

test('both ends of a span belong to it', () => {
  const span = { start: 2, end: 4 };
  assert.deepEqual(
    [1, 2, 3, 4, 5].map(offset => contains(span, offset)),
    [false, true, true, true, false],
  );
});

test('equal texts have equal hashes, other texts others', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'aa', 'A', 'a ', ' a', 'ä', '\u0000', 'a\u0000'];
  const hashes = texts.map(hashText);
  assert.deepEqual(texts.map(hashText), hashes);
  assert.equal(new Set(hashes).size, texts.length);
  for (const hash of hashes) assert.match(hash, /^[0-9a-f]{16}$/);
});

test('twenty thousand lines of code have no hash twice', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `src/${at % 97}.ts old(${at});`);
  assert.equal(new Set(lines.map(hashText)).size, lines.length);
});
