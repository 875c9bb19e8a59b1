import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFileMarks } from '../../../src/core/views/file-marks.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const marksOf = (source: string) => {
  const { project, analysis } = evaluateFixture(source);
  return createFileMarks(project, analysis).map(
    ({ file, badge, tooltip }) => `${badge} ${file}: ${tooltip}`,
  );
};

const plan = (step: string, head = '') => `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
${head}steps:
  - {id: a, title: A, status: in-progress, started: 2026-03-10, ${step}}
  - {id: b, title: B, depends-on: [a]}
`;

test('a plan shows the worst that waits for a person, and counts all of it', () => {
  assert.deepEqual(marksOf(plan('due: 2026-03-11, blocked-by: [INC-1]')), [
    '✖ a.migration.yaml: 1 blocked, 1 overdue',
  ]);
  assert.deepEqual(marksOf(plan('due: 2026-03-11')), ['! a.migration.yaml: 1 overdue']);
});

test('a plan in which nothing waits for a person has no mark', () => {
  assert.deepEqual(marksOf(plan('due: 2026-04-11')), []);
  assert.deepEqual(marksOf(plan('blocked-by: [INC-1]', 'status: on-hold\n')), []);
});

const decision = (number: string, status: string) => `
--- docs/adr/000${number}-a.md
# ${number}. A

## Status

${status}
`;

test('of decisions only those are marked that are not in force any more', () => {
  const log = [
    decision('1', 'Accepted'),
    decision('2', 'Superseded by [3. C](0003-a.md)'),
    decision('3', 'Deprecated'),
    decision('4', 'Rejected'),
    decision('5', 'Proposed'),
  ];
  assert.deepEqual(marksOf(log.join('')), [
    '→ docs/adr/0002-a.md: Superseded by 0003',
    '⊘ docs/adr/0003-a.md: Deprecated',
  ]);
});
