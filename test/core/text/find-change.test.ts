import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findChange } from '../../../src/core/text/find-change.ts';
import { moved } from '../../../src/core/text/moved.ts';

test('what changed is the smallest part that makes one text of the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, by } = findChange(before, after);
      assert.equal(by, after.length - before.length);
      const put = after.slice(start, end + by);
      assert.equal(before.slice(0, start) + put + before.slice(end), after);
      if (start < Math.min(end, end + by)) {
        assert.notEqual(before[start], after[start]);
        assert.notEqual(before[end - 1], after[end + by - 1]);
      }
    }),
  );
});

test('a sign that is typed into a long text is found', () => {
  const text = 'one two\n'.repeat(100_000);
  const after = `${text.slice(0, 400_003)}x${text.slice(400_003)}`;
  assert.deepEqual(findChange(text, after), { start: 400_003, end: 400_003, by: 1 });
  assert.deepEqual(findChange(after, text), { start: 400_003, end: 400_004, by: -1 });
});

test('spans behind a change move, those around it grow, and what does not move stays the same', () => {
  const before = { id: 'a', span: { start: 0, end: 3 } };
  const around = { span: { start: 2, end: 20 }, count: 7, none: undefined };
  const behind = [{ span: { start: 12, end: 12 } }];
  const all = { before, around, behind };
  const after = moved(all, { start: 5, end: 8, by: 4 });
  assert.deepEqual(after, {
    before,
    around: { ...around, span: { start: 2, end: 24 } },
    behind: [{ span: { start: 16, end: 16 } }],
  });
  assert.equal(after.before, before);
  assert.equal(moved(all, { start: 30, end: 30, by: 1 }), all);
});
