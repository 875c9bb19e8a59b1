import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupBy } from '../../../src/core/text/group-by.ts';

test('items keep their order, and groups that of their first items', () => {
  const groups = groupBy(['b1', 'a1', '-', 'b2'], item => (item === '-' ? undefined : item[0]));
  assert.deepEqual(
    [...groups],
    [
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ],
  );
  assert.equal(groupBy([], () => 'x').size, 0);
});
