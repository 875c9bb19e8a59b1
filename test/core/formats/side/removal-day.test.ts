import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removalDay, removalWords } from '../../../../src/core/formats/side/removal-day.ts';

for (const [line, day] of [
  ['// TODO [2026-03-01]: remove', '2026-03-01'],
  ['# FIXME [2026-03-01] remove', '2026-03-01'],
  ['TODO(li): [2026-03-01, >=2] remove', '2026-03-01'],
  ['/* TODO [>=2, 2026-03-01] */', '2026-03-01'],
  ["ignore_column :x, remove_with: '12.7', remove_after: '2019-12-22'", '2019-12-22'],
  ['"removeAfter": "2026-03-01"', '2026-03-01'],
  [':remove_after => "2026-03-01"', '2026-03-01'],
  ['// TODO [2026-02-30]: remove', undefined],
  ['// TODO 2026-03-01: remove', undefined],
  ['// TODO: see [2026-03-01](x)', undefined],
  ['// TODO: [notes of 2026-03-01](x)', undefined],
  ['// TODO remove [2026-03-01]', undefined],
  ['// TODO [#12]: since 2026-03-01', undefined],
  ['// [2026-03-01] TODO', undefined],
  ['AUTODOTODO [2026-03-01]', undefined],
  ['remove_after(2026)', undefined],
  ['', undefined],
] as const) {
  test(`"${line}" is to be gone by ${day ?? 'no day'}`, () => {
    assert.equal(removalDay(line), day);
    if (day !== undefined) assert.ok(removalWords.some(word => line.includes(word)));
  });
}

test('a long line takes no longer for what repeats in it', () => {
  for (const part of ['TODO [', 'TODO(', 'remove_after: "', 'TODO   [[2026-03-', 'TODO [a,']) {
    assert.equal(removalDay(part.repeat(20_000)), undefined);
  }
});
