import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  chooseWeeks,
  findLast,
  mostWeeks,
  weekLength,
} from '../../../src/worker/past/choose-revisions.ts';
import { type Followed, lookCloser } from '../../../src/worker/past/look-closer.ts';

/* Which commits of a branch are looked at. Indexes count from the newest commit. */

const day = 86_400;
const now = 1_800_000_000;

/** A branch whose commits are so many days old. */
const branch = (...days: readonly number[]) =>
  days.map((age, index) => ({ hash: String(index), seconds: now - age * day }));

for (const [name, days, begin, expected] of [
  ['one commit of today', [0], 365, [0]],
  ['nothing for weeks', [0, 30], 21, [1, 1, 1, 0]],
  ['a commit each week', [0, 7, 14, 21], 21, [3, 2, 1, 0]],
  ['a commit of the moment at which the week ends', [6, 7, 8], 7, [1, 0]],
  ['a commit of a second later', [6.99999, 8], 7, [1, 0]],
  ['a branch that is younger than its beginning', [0, 3], 365, [0]],
  ['a beginning between two weeks', [0, 7, 14], 10, [1, 0]],
  ['a beginning of now', [0, 7, 14], 0, [0]],
  ['a commit whose clock went wrong', [0, 40, 1, 14, 21], 14, [1, 1, 0]],
  ['a commit of tomorrow', [-0.5, 8], 7, [1, 0]],
] as const) {
  test(`the ends of weeks: ${name}`, () => {
    assert.deepEqual(chooseWeeks(branch(...days), now - begin * day, now), expected);
  });
}

const mainlines = fc
  .array(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 60 })
  .map(ages => branch(...ages.toSorted((a, b) => a - b)));

test('the ends of weeks go from the beginning to the newest commit, and each is the last of its week', () => {
  fc.assert(
    fc.property(mainlines, fc.integer({ min: 0, max: 900 }), (mainline, age) => {
      const weeks = chooseWeeks(mainline, now - age * day, now);
      assert.ok(weeks.length <= mostWeeks + 1);
      assert.equal(weeks.at(-1), 0);
      for (const [at, index] of weeks.slice(0, -1).entries()) {
        assert.ok(index >= (weeks[at + 1] ?? 0), 'the oldest first');
        const end = now - (weeks.length - 1 - at) * weekLength;
        assert.ok((mainline[index]?.seconds ?? now) <= end, 'not later than its week');
        const newer = mainline[index - 1];
        assert.ok(newer === undefined || newer.seconds > end, 'nothing newer in its week');
      }
    }),
  );
});

test('the last commit before a moment', () => {
  assert.equal(findLast([], now), undefined);
  assert.equal(findLast(branch(1, 2), now - 3 * day), undefined);
  fc.assert(
    fc.property(mainlines, fc.integer({ min: -10, max: 900 }), (mainline, age) => {
      const moment = now - age * day;
      const index = findLast(mainline, moment);
      const expected = mainline.filter(({ seconds }) => seconds <= moment)[0];
      assert.equal(index === undefined ? undefined : mainline[index], expected);
    }),
  );
});

/** `revisions | values | marks | since of matches`, with `?` for a value that could not be counted. */
function closer(text: string): string {
  const [revisions = [], values = [], marks = [], since = []] = text.split('|').map(part =>
    part
      .trim()
      .split(/\s+/)
      .filter(word => word !== '')
      .map(word => (word === '?' ? undefined : Number(word))),
  );
  const known = (list: readonly (number | undefined)[]) => list.flatMap(each => each ?? []);
  const match = { file: 'a.ts', line: 1, text: '', fingerprint: 'a' };
  const followed: Followed = {
    values,
    marks: known(marks),
    matches: known(since).map(each => ({ ...match, since: each })),
  };
  return lookCloser(known(revisions), [followed]).join(' ');
}

for (const [name, text, expected] of [
  ['nothing happened', '9 5 0 | 4 4 4 | |', ''],
  ['the last change', '9 5 0 | 4 4 3 | |', '1 2 3 4'],
  ['an earlier change', '9 5 0 | 5 4 4 | |', '6 7 8'],
  ['only the last of two changes', '9 5 0 | 5 4 3 | |', '1 2 3 4'],
  ['a mark that was passed earlier', '9 5 0 | 9 4 3 | 5 |', '1 2 3 4 6 7 8'],
  ['a mark that was reached', '9 5 0 | 9 5 5 | 5 |', '6 7 8'],
  ['a mark on the other side', '9 5 0 | 3 7 7 | 5 |', '6 7 8'],
  ['a value that is known since', '9 5 0 | ? 4 4 | |', '6 7 8'],
  ['a value that is lost', '9 5 0 | 4 4 ? | |', '1 2 3 4'],
  ['matches that came', '9 5 0 | 4 4 4 | | 1', '6 7 8'],
  ['matches of the first revision came before it', '9 5 0 | 4 4 4 | | 0', ''],
  ['nothing between two neighbours', '2 1 0 | 3 2 1 | |', ''],
  ['one revision', '9 | 4 | 3 | 0', ''],
  ['none', ' | | |', ''],
] as const) {
  test(`where to look closer: ${name}`, () => {
    assert.equal(closer(text), expected);
  });
}

test('what is looked at more closely lies between, once each, and is not too much', () => {
  const revisions = fc
    .uniqueArray(fc.nat(3000), { minLength: 1, maxLength: 12 })
    .map(list => list.toSorted((a, b) => b - a));
  const value = fc.option(fc.nat(5), { nil: undefined });
  const followed = fc.record({
    values: fc.array(value, { minLength: 12, maxLength: 12 }),
    marks: fc.array(fc.nat(5), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(revisions, fc.array(followed, { maxLength: 4 }), (list, all) => {
      const measured = all.map(({ values, marks }) => ({
        ...{ marks, matches: undefined },
        values: values.slice(0, list.length),
      }));
      const more = lookCloser(list, measured);
      assert.ok(more.length <= 300);
      assert.equal(new Set(more).size, more.length);
      const [oldest = 0] = list;
      const newest = list.at(-1) ?? 0;
      for (const index of more) {
        assert.ok(newest < index && index < oldest && !list.includes(index));
      }
    }),
  );
});
