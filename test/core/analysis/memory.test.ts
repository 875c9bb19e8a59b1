import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemory } from '../../../src/core/analysis/memory.ts';

test('an object is read once for each key, and another object again', () => {
  const remember = createMemory<string>();
  const read: string[] = [];
  const look = (holder: object, key: string) =>
    remember(holder, key, () => {
      read.push(key);
      return key;
    });
  const [one, other] = [{}, {}];
  assert.deepEqual(
    [look(one, 'a'), look(one, 'a'), look(one, 'b'), look(other, 'a')],
    ['a', 'a', 'b', 'a'],
  );
  assert.deepEqual(read, ['a', 'b', 'a']);
});
