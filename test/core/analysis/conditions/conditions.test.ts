import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decision } from '../../../../src/core/model/decision.ts';
import type { Step } from '../../../../src/core/model/plan/plan.ts';
import {
  after,
  analyseSteps,
  decision,
  decisionGate,
  impediment,
  outlineOfStates,
  reference,
  sourced,
  stateOf,
  step,
  unsupportedGate,
} from '../../../support/plan-builder.ts';

function outline(steps: readonly Step[], decisions: readonly Decision[] = []): string[] {
  return outlineOfStates(analyseSteps(steps, decisions));
}

test('declared ends are taken as they are', () => {
  assert.deepEqual(
    outline([
      step('a', { is: 'done', finished: sourced('2026-01-30') }),
      step('b', { is: 'done' }),
      step('c', { is: 'cancelled', reason: 'see ADR-0047' }),
      step('d', { is: 'on-hold', until: sourced('2026-04-01'), reason: 'quarter-end close' }),
      step('e', { is: 'rolled-back' }),
    ]),
    [
      'a: done: Done 30 Jan.',
      'b: done: Done.',
      'c: cancelled: Cancelled: see ADR-0047.',
      'd: on-hold: On hold until 1 Apr: quarter-end close.',
      'e: rolled-back: Rolled back.',
    ],
  );
});

test('ready, waiting and in progress', () => {
  assert.deepEqual(
    outline([
      step('a', { is: 'in-progress', started: sourced('2026-03-02'), due: sourced('2026-04-10') }),
      step('b', { is: 'verifying' }),
      step('c'),
      step('d', { dependsOn: [after('a')] }),
      step('e', { dependsOn: [after('a'), after('b'), after('c')] }),
      step('f', { start: sourced('2026-03-17') }),
      step('g', { start: sourced('2026-03-16') }),
    ]),
    [
      'a: active: In progress for 14 days.',
      'b: verifying: Verifying.',
      'c: ready: Ready: nothing that is written stands in the way.',
      'd: waiting: Waiting for a, due 10 Apr.',
      'e: waiting: Waiting for a (due 10 Apr), b and c.',
      'f: waiting: Waiting until 17 Mar: it must not start before.',
      'g: ready: Ready: nothing that is written stands in the way.',
    ],
  );
});

test('where a plan tells no order, ready means no more than that none is written', () => {
  const unordered =
    'Ready as far as is written: no step of this plan says which one it comes after.';
  assert.deepEqual(outline([step('a', { is: 'done' }), step('b'), step('c')]), [
    'a: done: Done.',
    `b: ready: ${unordered}`,
    `c: ready: ${unordered}`,
  ]);
  assert.deepEqual(outline([step('alone')]), [
    'alone: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('a cancelled predecessor satisfies, a finished one with a failing exit does not', () => {
  const proposed = decision('docs/adr/0047-x.md', 'proposed');
  assert.deepEqual(
    outline(
      [
        step('a', { is: 'cancelled' }),
        step('b', { is: 'done', exit: [decisionGate('ADR-0047')] }),
        step('c', { is: 'done', exit: [decisionGate('ADR-0047', 'proposed')] }),
        step('d', { dependsOn: [after('a'), after('c')] }),
        step('e', { dependsOn: [after('b')] }),
      ],
      [proposed],
    ).slice(3),
    [
      'd: ready: Ready: nothing that is written stands in the way.',
      'e: waiting: Waiting for b: it is marked done, but ADR-0047 is proposed, not accepted.',
    ],
  );
});

test('a lag counts calendar days from the finish', () => {
  assert.deepEqual(
    outline([
      step('a', { is: 'done', finished: sourced('2026-03-02') }),
      step('b', { is: 'done' }),
      step('c', { dependsOn: [after('a', 14)] }),
      step('d', { dependsOn: [after('a', 15)] }),
      step('e', { dependsOn: [after('b', 1)] }),
    ]).slice(2),
    [
      'c: ready: Ready: nothing that is written stands in the way.',
      'd: waiting: Waiting until 17 Mar: 15 days after a is finished.',
      'e: waiting: Waiting for 1 day after b, and it is not known when that was finished.',
    ],
  );
});

test('of a step without a mark nothing is known, so others wait for it', () => {
  const analysis = analyseSteps([
    step('a', { status: undefined }),
    step('b', { dependsOn: [after('a')] }),
    step('c', { is: 'in-progress', dependsOn: [after('a')] }),
  ]);
  assert.deepEqual(outlineOfStates(analysis), [
    'b: waiting: Waiting for a, of which no status is known.',
    'c: active: In progress.',
  ]);
  assert.deepEqual(analysis.plans[0]?.progress, { done: 0, total: 2 });
});

test('impediments are open until what they name is done, accepted or over', () => {
  const decisions = [
    decision('docs/adr/0001-x.md', 'accepted'),
    decision('docs/adr/0002-y.md', undefined),
  ];
  const open = (parts: Parameters<typeof impediment>[0]) =>
    outline(
      [step('x', { blockedBy: [impediment(parts)] }), step('y'), step('z', { is: 'done' })],
      decisions,
    )[0];
  assert.equal(
    open({ to: 'INC-118', since: '2026-03-09', reason: 'Charged twice' }),
    'x: blocked: Blocked for 7 days by INC-118: Charged twice.',
  );
  assert.equal(
    open({ reason: 'the vendor', since: '2026-03-16' }),
    'x: blocked: Blocked since today: the vendor.',
  );
  assert.equal(
    open({ reason: 'the vendor', since: '2026-04-01' }),
    'x: blocked: Blocked from 1 Apr: the vendor.',
  );
  assert.equal(
    open({ reason: 'the vendor', until: '2026-03-16' }),
    'x: blocked: Blocked: the vendor.',
  );
  assert.equal(
    open({ reason: 'the vendor', until: '2026-03-15' }),
    'x: ready: Ready: nothing that is written stands in the way.',
  );
  assert.equal(open({}), 'x: blocked: Blocked, and it is not written by what.');
  assert.equal(open({ to: 'y' }), 'x: blocked: Blocked by y.');
  assert.equal(open({ to: 'z' }), 'x: ready: Ready: nothing that is written stands in the way.');
  assert.equal(
    open({ to: 'ADR-1' }),
    'x: ready: Ready: nothing that is written stands in the way.',
  );
  assert.equal(
    open({ to: 'ADR-2' }),
    'x: blocked: Blocked by ADR-0002, which is of unknown status.',
  );
  assert.equal(open({ to: 'ADR-9' }), 'x: blocked: Blocked by ADR-9.');
  assert.equal(open({ to: '1' }), 'x: blocked: Blocked by 1.', 'an issue, more likely than ADR-1');
  assert.equal(open({ reason: 'y' }), 'x: blocked: Blocked by y.', 'a step that is named alone');
});

test('an entry criterion fails a step only when nothing is left to wait for, or it is started', () => {
  const decisions = [decision('docs/adr/0047-x.md', 'proposed', { date: sourced('2026-02-06') })];
  const entry = [decisionGate('ADR-0047')];
  const analysis = analyseSteps(
    [
      step('a'),
      step('b', { entry }),
      step('c', { entry, dependsOn: [after('a')] }),
      step('d', { entry, dependsOn: [after('a')], is: 'in-progress' }),
      step('e', { entry: [decisionGate('ADR-0047', 'proposed')] }),
    ],
    decisions,
  );
  assert.deepEqual(outlineOfStates(analysis).slice(1), [
    'b: blocked: Blocked by its entry criterion: ADR-0047 is proposed, not accepted.',
    'c: waiting: Waiting for a.',
    'd: blocked +out-of-order: Blocked by its entry criterion: ADR-0047 is proposed, not accepted.',
    'e: ready: Ready: nothing that is written stands in the way.',
  ]);
  assert.equal(stateOf(analysis, 'b').reasons[0]?.since, '2026-02-06');
  assert.deepEqual(
    stateOf(analysis, 'c').reasons.map(({ code }) => code),
    ['predecessor-open', 'pending-criterion'],
  );
});

test('a criterion that cannot be checked is unknown: waiting, never ready', () => {
  const soak = unsupportedGate('soak');
  const decisions = [decision('docs/adr/0002-y.md', undefined)];
  assert.deepEqual(
    outline(
      [
        step('a', { entry: [soak] }),
        step('b', { entry: [decisionGate('ADR-0099')] }),
        step('c', { entry: [decisionGate('ADR-0002')] }),
        step('d', { is: 'in-progress', exit: [soak] }),
        step('e', { is: 'done', entry: [soak] }),
        step('f', { is: 'done', exit: [soak] }),
      ],
      decisions,
    ),
    [
      'a: waiting +unverified: Waiting: the criterion "soak" is not understood.',
      'b: waiting +unverified: Waiting: ADR-0099 is not a known decision.',
      'c: waiting +unverified: Waiting: the status of ADR-0002 is not known.',
      'd: active +unverified: In progress.',
      'e: done: Done.',
      'f: done +unverified: Done.',
    ],
  );
});

test('a step rests on its decisions and on those of the plan', () => {
  const decisions = [
    decision('docs/adr/0001-x.md', 'superseded'),
    decision('docs/adr/0002-y.md', 'proposed'),
    decision('docs/adr/0003-z.md', 'accepted'),
    decision('docs/adr/0004-z.md', undefined),
  ];
  const on = (ref: string) => [reference(ref)];
  assert.deepEqual(
    outline(
      [
        step('a', { decisions: on('ADR-0001'), kind: 'build' }),
        step('b', { decisions: on('ADR-0002') }),
        step('c', { decisions: on('ADR-0002'), kind: 'seam' }),
        step('d', { decisions: [...on('ADR-0003'), ...on('ADR-0004'), ...on('ADR-0099')] }),
        step('e', { decisions: on('ADR-0099') }),
        step('f', { decisions: on('ADR-0004'), kind: 'verify' }),
        step('g', { decisions: on('ADR-0004'), is: 'in-progress' }),
        step('h', { decisions: on('https://wiki.example/decided') }),
        step('i', { decisions: on('What the board said') }),
      ],
      decisions,
    ),
    [
      'a: blocked: Blocked by ADR-0001, which is superseded.',
      'b: blocked: Blocked by ADR-0002, which is proposed.',
      'c: ready: Ready as far as is written: no step of this plan says which one it comes after.',
      'd: waiting +unverified: Waiting: the status of ADR-0004 is not known.',
      'e: waiting +unverified: Waiting: ADR-0099 is not a known decision.',
      'f: ready: Ready as far as is written: no step of this plan says which one it comes after.',
      'g: active +unverified: In progress.',
      'h: ready: Ready as far as is written: no step of this plan says which one it comes after.',
      'i: waiting +unverified: Waiting: What the board said is not a known decision.',
    ],
  );
});

test('blocked upstream through any number of open steps, also when it is started', () => {
  assert.deepEqual(
    outline([
      step('a', { blockedBy: [impediment({ to: 'INC-118', since: '2026-03-09' })] }),
      step('b', { dependsOn: [after('a')] }),
      step('c', { dependsOn: [after('b')], is: 'in-progress' }),
      step('d', { is: 'on-hold' }),
      step('e', { dependsOn: [after('d')] }),
      step('f', { dependsOn: [after('gone')] }),
    ]),
    [
      'a: blocked: Blocked for 7 days by INC-118.',
      'b: blocked-upstream: Blocked upstream by INC-118.',
      'c: blocked-upstream +out-of-order: Blocked upstream by INC-118.',
      'd: on-hold: On hold.',
      'e: blocked-upstream: Blocked upstream by d, which is on hold.',
      'f: blocked: Blocked by gone, which is no step of this plan.',
    ],
  );
});

test('what is missing is said once, beside what else a step waits for', () => {
  const dependsOn = [after('a'), after('gone')];
  const { reasons } = stateOf(analyseSteps([step('a'), step('b', { dependsOn })]), 'b');
  assert.deepEqual(
    reasons.map(({ message }) => message),
    ['Blocked by gone, which is no step of this plan.', 'Waiting for a.'],
  );
});

test('overdue from the day after', () => {
  assert.deepEqual(
    outline([
      step('a', { due: sourced('2026-03-16') }),
      step('b', { due: sourced('2026-03-10') }),
      step('c', { due: sourced('2026-03-10'), is: 'done' }),
    ]).map(line => line.split(': ').slice(0, 2).join(': ')),
    ['a: ready', 'b: ready +overdue', 'c: done'],
  );
});

test('a part of a step is progress, not a step', () => {
  const analysis = analyseSteps([
    step('a', { is: 'in-progress' }),
    step('a1', { parent: 'a', depth: 1, blockedBy: [impediment({ reason: 'x' })] }),
    step('b', { dependsOn: [after('a1')] }),
    step('c', { dependsOn: [after('c1')] }),
    step('c1', { parent: 'c', depth: 1 }),
  ]);
  assert.deepEqual(outlineOfStates(analysis), [
    'a: active +at-risk: In progress.',
    'b: blocked-upstream: Blocked upstream by x.',
    'c: waiting: Waiting for c1.',
  ]);
});
