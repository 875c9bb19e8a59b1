import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRow } from '../../../src/client/views/find-row.ts';
import type { ViewNode } from '../../../src/protocol/views.ts';

const row = (label: string, block: readonly [number, number] | null): ViewNode => ({
  id: label,
  kind: 'step',
  label,
  description: '',
  tooltip: '',
  icon: null,
  target: { uri: 'file:///plan.yaml', line: 0, character: 0, block },
  reference: null,
  diff: null,
  isOpen: false,
  children: [],
});

const rows = [
  row('plan', null),
  row('phase', [2, 9]),
  row('step', [4, 9]),
  row('part', [4, 9]),
  row('other', [10, 10]),
];

test('the innermost row that is about a line is the one', () => {
  const labels = [0, 2, 4, 9, 10, 11].map(line => findRow(rows, line)?.label);
  assert.deepEqual(labels, ['plan', 'phase', 'part', 'part', 'other', 'plan']);
});

test('a file without rows has none', () => {
  assert.equal(findRow([], 3), undefined);
});
