import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flowParts } from '../../../src/core/reports/flow-parts.ts';
import { part } from '../../../src/core/reports/text-line.ts';
import { linesOf } from '../../support/report-input.ts';

const flow = (mark: string, text: string, width: number) =>
  linesOf(flowParts(part(mark), [part(text), part('a.md:1')], width));

test('a day, a share and a sign are not torn apart', () => {
  assert.deepEqual(flow('✖ ', 'held · by 30 Apr 2027 at 85 % or △ late', 16), [
    '✖ held · by',
    '  30 Apr 2027 at',
    '  85 % or △ late',
    '  a.md:1',
  ]);
  assert.deepEqual(flow('✖ ', 'severity 2, monitoring', 14), [
    '✖ severity 2,',
    '  monitoring',
    '  a.md:1',
  ]);
});

test('without a sign in front, what goes on is indented', () => {
  assert.deepEqual(flow('  ', 'next: risk R1 due', 12), [
    '  next: risk',
    '    R1 due',
    '    a.md:1',
  ]);
});
