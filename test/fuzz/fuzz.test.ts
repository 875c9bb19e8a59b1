import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runFuzz } from './run.ts';

test('no text makes the reader throw, and every span holds its text', () => {
  for (const { seed, sample, error } of runFuzz({ seed: 1, count: 2000 })) {
    assert.equal(error, undefined, `seed ${seed}, ${sample.path}: ${error}\n${sample.text}`);
  }
});
