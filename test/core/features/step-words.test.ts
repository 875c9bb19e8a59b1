import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonText } from '../../../src/core/features/step-words.ts';

test('since when is said once', () => {
  const text = (message: string, since: string) =>
    reasonText({ code: 'active', message, since, places: [] }, '2026-03-16');
  assert.equal(text('In progress.', '2026-03-09'), 'In progress. Since 9 Mar.');
  assert.equal(text('In progress since 9 Mar.', '2026-03-09'), 'In progress since 9 Mar.');
  assert.equal(text('In progress since today.', '2026-03-16'), 'In progress since today.');
});
