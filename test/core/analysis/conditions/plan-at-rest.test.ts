import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanState } from '../../../../src/core/model/analysis/plan-state.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfStates } from '../../../support/plan-builder.ts';

/* What is open in a plan that was given up, completed or put on hold calls for nothing. */

const plan = (status: string) => `--- mail.migration.yaml
migration-plan: "1.0"
id: mail
title: Move the mail
status: ${status}
steps:
  - {id: open, title: Open the box, status: done}
  - {id: send, title: Send a letter, depends-on: [open], due: 2026-03-01}
  - {id: read, title: Read the letters, status: in-progress}
  - {id: shut, title: Shut the box, blocked-by: [A lost key]}
  - {id: rest, title: Rest, status: on-hold, reason: a feast}
`;

const waiting = `--- post.migration.yaml
migration-plan: "1.0"
id: post
title: Move the post
steps:
  - {id: first, title: First, depends-on: [mail/send]}
  - {id: second, title: Second, blocked-by: [{ref: mail/shut}]}
`;

test('a cancelled plan cancels what is open in it, and holds nobody up', () => {
  assert.deepEqual(outlineOfStates(analyseFixture(plan('cancelled') + waiting)), [
    'open: done: Done.',
    'send: cancelled: Cancelled with the whole plan.',
    'read: cancelled: Cancelled with the whole plan.',
    'shut: cancelled: Cancelled with the whole plan.',
    'rest: cancelled: Cancelled with the whole plan.',
    'first: ready: Ready: nothing that is written stands in the way.',
    'second: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('a plan on hold holds its open steps, and who waits for one of them', () => {
  assert.deepEqual(outlineOfStates(analyseFixture(plan('on-hold') + waiting)), [
    'open: done: Done.',
    'send: on-hold: On hold with the whole plan.',
    'read: on-hold: On hold with the whole plan.',
    'shut: on-hold: On hold with the whole plan.',
    'rest: on-hold: On hold: a feast.',
    'first: blocked-upstream: Blocked upstream by plan mail, which is on hold.',
    'second: blocked: Blocked by mail/shut.',
  ]);
});

test('a completed plan finishes no step: what is open in it is neither ready nor done', () => {
  const left = 'Not marked done, though the plan says that it is completed.';
  assert.deepEqual(outlineOfStates(analyseFixture(plan('completed') + waiting)), [
    'open: done: Done.',
    `send: waiting: ${left}`,
    `read: active: ${left}`,
    `shut: waiting: ${left}`,
    `rest: on-hold: ${left}`,
    'first: waiting: Waiting for mail/send, which its plan left open when it was completed.',
    'second: blocked: Blocked by mail/shut.',
  ]);
});

test('the reason stands where the plan says it', () => {
  for (const status of ['cancelled', 'on-hold', 'completed']) {
    const source = plan(status);
    const place = stateOfFirst(source).steps[1]?.reasons[0]?.places[0];
    const text = source.slice(source.indexOf('\n') + 1);
    assert.equal(place && sliceOf(text, place.span), status);
  }
});

test('progress counts what people marked, whatever became of the plan', () => {
  for (const status of ['active', 'cancelled', 'on-hold', 'completed']) {
    assert.deepEqual(stateOfFirst(plan(status)).progress, { done: 1, total: 5 });
  }
});

test('words of Markdown plans for the same', () => {
  const markdown = (word: string) =>
    `--- MIGRATION_PLAN.md\n# Migration plan\n\nStatus: ${word}\n\n- [x] Open\n- [ ] Send\n`;
  const conditionOf = (word: string) => stateOfFirst(markdown(word)).steps[1]?.condition;
  assert.equal(conditionOf('Superseded'), 'cancelled');
  assert.equal(conditionOf('Abandoned'), 'cancelled');
  assert.equal(conditionOf('Paused'), 'on-hold');
  assert.equal(conditionOf('Done'), 'waiting');
  assert.equal(conditionOf('Active'), 'ready');
});

function stateOfFirst(source: string): PlanState {
  const [state] = analyseFixture(source).plans;
  return state ?? assert.fail('There is no plan.');
}
