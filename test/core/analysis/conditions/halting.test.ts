import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepKinds } from '../../../../src/core/model/plan/plan.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/** Why a step of a kind goes on or does not, on 16 March, in a plan with a line more. */
function codesOf(kind: string, line: string): string[] {
  const analysis = analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
${line}
steps: [{id: a, title: A, kind: ${kind}, status: in-progress}]
`);
  return stateOf(analysis, 'a').reasons.map(({ code }) => code);
}

const kindsWhere = (line: string, code: string) =>
  stepKinds.filter(kind => codesOf(kind, line).includes(code));

test('a grave incident halts a step that changes what runs', () => {
  const incident = (severity: number) =>
    `incidents: [{id: INC-8, severity: ${severity}, status: monitoring, steps: [a]}]`;
  const halted = ['migrate', 'divert', 'cutover', 'contract'];
  assert.deepEqual(kindsWhere(incident(2), 'halted').sort(), halted.sort());
  assert.deepEqual(kindsWhere(incident(3), 'halted'), []);
  const policy = 'policy: {halt-severity: 3}\n';
  assert.deepEqual(kindsWhere(policy + incident(3), 'halted').sort(), halted);
  assert.deepEqual(kindsWhere(policy + incident(4), 'halted'), []);
});

test('a freeze holds up a step that changes what people meet', () => {
  const freeze = 'calendar: {freezes: [{start: 2026-03-10, duration: P20D}]}';
  assert.deepEqual(kindsWhere(freeze, 'frozen').sort(), ['contract', 'cutover', 'divert']);
});

test('a window that is over or called off is missed by a step that has not started', () => {
  const messages = (status: string, window: string) =>
    stateOf(
      analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
maintenance-windows: [{id: night, duration: PT2H, ${window}}]
steps: [{id: a, title: A, status: ${status}, window: night}]
`),
      'a',
    ).reasons.map(({ message }) => message);
  const missed = (words: string) => [
    `Blocked: its window night ${words}, and the step has not started.`,
  ];
  assert.deepEqual(messages('planned', 'start: 2026-03-10T06:00'), missed('was on 10 Mar'));
  const tomorrow = 'start: 2026-03-17T06:00';
  assert.deepEqual(messages('planned', `${tomorrow}, status: cancelled`), missed('is cancelled'));
  assert.deepEqual(messages('planned', `${tomorrow}, status: completed`), missed('is completed'));
  assert.deepEqual(messages('planned', tomorrow), ['Waiting for the window night on 17 Mar.']);
  assert.deepEqual(messages('in-progress', 'start: 2026-03-10T06:00'), ['In progress.']);
});

test('an incident whose heading begins with its id is named once', () => {
  const named = (title: string) =>
    stateOf(
      analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
incidents: [{id: INC-8, title: "${title}", severity: 2, status: monitoring, steps: [a]}]
steps: [{id: a, title: A, kind: migrate}]
`),
      'a',
    ).reasons[0]?.message;
  assert.equal(
    named('INC-8: Writes lost'),
    'Halted by INC-8 "Writes lost" (severity 2, monitoring).',
  );
  assert.equal(named('inc-8 – Lost'), 'Halted by INC-8 "Lost" (severity 2, monitoring).');
  assert.equal(named('INC-8'), 'Halted by INC-8 (severity 2, monitoring).');
  assert.equal(named('INC-80 again'), 'Halted by INC-8 "INC-80 again" (severity 2, monitoring).');
});
