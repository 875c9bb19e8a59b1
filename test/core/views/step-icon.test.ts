import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlansView } from '../../../src/core/views/plans.ts';
import { evaluateFixture } from '../../support/check-rule.ts';
import { allRows } from '../../support/tree-outline.ts';

/** `icon color` of a step with these lines in its plan. */
function signOf(...lines: readonly string[]): string {
  const { project, analysis } = evaluateFixture(`
--- docs/adr/0009-move.md
# 9. Move

## Status

Proposed
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - id: before
    title: Before
    status: in-progress
  - id: it
    title: It
${lines.map(line => `    ${line}\n`).join('')}`);
  const row = allRows(createPlansView(project, analysis)).find(({ label }) => label === 'It');
  return `${row?.icon?.name} ${row?.icon?.color}`;
}

test('the sign of a step is its condition', () => {
  assert.equal(signOf('status: done'), 'pass-filled charts.green');
  assert.equal(signOf('status: verifying'), 'eye charts.blue');
  assert.equal(signOf('status: in-progress'), 'play-circle charts.blue');
  assert.equal(signOf('status: planned'), 'circle-large-outline charts.foreground');
  assert.equal(signOf('depends-on: [before]'), 'ellipsis descriptionForeground');
  assert.equal(signOf('blocked-by: [{ref: INC-1}]'), 'error charts.red');
  assert.equal(signOf('status: on-hold'), 'debug-pause descriptionForeground');
  assert.equal(signOf('status: rolled-back'), 'discard editorWarning.foreground');
  assert.equal(signOf('status: cancelled'), 'close disabledForeground');
});

test('what is wrong with a step shows unless something blocks it or it is over', () => {
  const late = 'due: 2026-03-10';
  assert.equal(signOf('status: in-progress', late), 'calendar editorWarning.foreground');
  assert.equal(
    signOf('status: in-progress', 'depends-on: [before]'),
    'arrow-swap editorWarning.foreground',
  );
  assert.equal(
    signOf('status: in-progress', 'depends-on: [before]', late),
    'calendar editorWarning.foreground',
  );
  assert.equal(signOf('blocked-by: [{ref: INC-1}]', late), 'error charts.red');
  assert.equal(signOf('status: done', late), 'pass-filled charts.green');
  const failing = 'exit: [{decision: {ref: ADR-0009, status: accepted}}]';
  assert.equal(signOf('status: done', failing), 'question charts.purple');
});
