import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, ratioOf, spreadOf } from './statistics.ts';

test('the median is the number in the middle, whatever the order', () => {
  assert.equal(median([9]), 9);
  assert.equal(median([30, 1, 2]), 2);
  assert.equal(median([4, 1, 3, 100]), 3.5);
  assert.throws(() => median([]));
});

test('a spread is the least and the median', () => {
  assert.deepEqual(spreadOf([5, 2, 80]), { least: 2, median: 5 });
});

test('a ratio is that of the medians: one slow run does not move it', () => {
  assert.equal(ratioOf([20, 22, 900], [11, 10, 500]), 2);
});
