import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce, type InParts } from '../../../src/core/text/in-parts.ts';

function* count(parts: number): InParts<number> {
  for (let part = 1; part < parts; part++) yield;
  return parts;
}

test('all parts are done', () => {
  assert.equal(atOnce(count(1)), 1);
  assert.equal(atOnce(count(7)), 7);
});

test('what was begun is brought to its end', () => {
  const work = count(3);
  work.next();
  assert.equal(atOnce(work), 3);
});
