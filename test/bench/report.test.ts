import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from './report.ts';

const measure = { name: 'Reading', floorName: 'hashing', unit: 'ms' } as const;

test('both sides of a ratio are shown, with the bar it has to meet', () => {
  const text = report({ ...measure, ours: [30, 10, 20], floor: [10, 9, 300], bar: 2 });
  assert.equal(
    text,
    [
      'Reading',
      '  ours   20.0 ms      least 10.0 of 3',
      '  beside 10.0 ms      least 9.00 of 3  hashing',
      '  ratio  2.00 (bar 2: met)',
    ].join('\n'),
  );
});

test('a bar that is missed is told, and that there is none', () => {
  assert.match(
    report({ ...measure, ours: [201], floor: [100], bar: 2 }),
    /2\.01 \(bar 2: MISSED\)$/,
  );
  assert.match(report({ ...measure, ours: [1], floor: [2], bar: undefined }), /0\.500 \(no bar\)$/);
});
