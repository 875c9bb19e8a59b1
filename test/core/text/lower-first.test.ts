import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowerFirst } from '../../../src/core/text/lower-first.ts';

test('a sentence begins small within another one, and a name stays', () => {
  const rows = [
    ['Halted by INC-31.', 'halted by INC-31.'],
    ['Übergabe fehlt.', 'übergabe fehlt.'],
    ['A day is missing.', 'a day is missing.'],
    ['ADR-7 is proposed.', 'ADR-7 is proposed.'],
    ['R1 of score 15 is open.', 'R1 of score 15 is open.'],
    ['Old.reads is at 3.', 'Old.reads is at 3.'],
    ['Waiting: not yet.', 'waiting: not yet.'],
    ['blocked', 'blocked'],
    ['', ''],
  ] as const;
  for (const [text, expected] of rows) assert.equal(lowerFirst(text), expected);
});
