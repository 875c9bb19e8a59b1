import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countName, isDistinctName } from '../../../src/core/text/whole-name.ts';

for (const [line, name, count] of [
  ["isOn('a.b')", 'a.b', 1],
  ['a.b', 'a.b', 1],
  ['a.b a.b', 'a.b', 2],
  ['Say a.b. Then', 'a.b', 1],
  ['a.b.c x.a.b', 'a.b', 0],
  ['a.bc ca.b a.b-c', 'a.b', 0],
  ['Flags.newReads.isOn', 'newReads', 1],
  ['newReads2 aNewReads', 'newReads', 0],
  ['new_reads_old', 'new_reads', 0],
  ['', 'a.b', 0],
  ['a', '', 0],
] as const) {
  test(`"${name}" stands ${count} times in "${line}"`, () => {
    assert.equal(countName(line, name), count);
  });
}

test('a plain word may mean anything', () => {
  for (const name of [
    'a.b',
    'new-reads',
    'new_reads',
    'newReads',
    'v2Reads',
    'team/reads',
    'a:b',
  ]) {
    assert.equal(isDistinctName(name), true, name);
  }
  for (const name of [
    '',
    'checkout',
    'Checkout',
    'CHECKOUT',
    'a b.c',
    '-',
    `a.${'b'.repeat(200)}`,
  ]) {
    assert.equal(isDistinctName(name), false, name);
  }
});
