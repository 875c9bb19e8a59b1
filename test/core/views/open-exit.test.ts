import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepFlow } from '../../../src/core/diagrams/step-flow.ts';
import { createPlansView } from '../../../src/core/views/plans.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

/** A plan of one phase whose only step has a status, and a decision that its exit asks for. */
function planOf(status: string, decision: string, exit = askedFor) {
  const { project, analysis } = evaluateFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
phases:
  - id: prepare
    title: Prepare
    exit: [{${exit}}]
    steps: [{id: seam, title: Cut a seam, status: ${status}}]
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

${decision}
`);
  const [plan] = project.plans;
  assert.ok(plan);
  const [row] = createPlansView(project, analysis);
  const [phase] = row?.children ?? [];
  const flow = createStepFlow(project, plan, analysis);
  const [frame] = flow.phases;
  return { row, phase, frame, outline: flow.outline[0]?.text };
}

const askedFor = 'decision: {ref: ADR-0001, status: accepted}';

test('a phase whose steps are done is not done while its exit criterion fails', () => {
  const { row, phase, frame, outline } = planOf('done', 'Rejected');
  assert.equal(phase?.description, 'exit criterion fails · 1 of 1');
  assert.deepEqual([row?.opening, phase?.opening], ['open', 'open']);
  const why =
    'Its steps are over, but its exit criterion fails: ADR-0001 is rejected, not accepted.';
  assert.equal(phase?.tooltip[2], why);
  assert.deepEqual(frame?.classes, []);
  assert.equal(frame?.label.detail, '1 of 1 done · exit criterion fails');
  assert.equal(outline, `Prepare: ${why}`);
});

test('nor while nobody could check it', () => {
  const { phase, frame } = planOf('done', 'Accepted', 'checklist: {file: gone.md}');
  assert.equal(phase?.description, 'exit criterion not checked · 1 of 1');
  assert.deepEqual(frame?.classes, []);
});

test('it is done once the criterion passes, and says nothing while steps are open', () => {
  const done = planOf('done', 'Accepted');
  assert.equal(done.phase?.description, '1 of 1');
  assert.equal(done.phase?.opening, 'closed');
  assert.deepEqual(done.frame?.classes, ['cairn-finished']);
  assert.equal(planOf('in-progress', 'Rejected').phase?.description, '0 of 1');
});
