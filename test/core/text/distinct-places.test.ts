import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinctPlaces } from '../../../src/core/text/distinct-places.ts';

test('a place is named once, however many reasons have it', () => {
  const place = (file: string, start: number) => ({ file, span: { start, end: start + 2 } });
  const first = place('a', 1);
  const others = [place('b', 1), place('a', 2)];
  const distinct = distinctPlaces([first, place('a', 1), ...others, place('b', 1)]);
  assert.deepEqual(distinct, [first, ...others]);
  assert.equal(distinct[0], first);
});
