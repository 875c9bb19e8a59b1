import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { evaluateFixture } from '../../../support/check-rule.ts';

/* On Monday 16 March 2026. What is due within a week is near. */

function risksOf(head: string, step: string): readonly string[] {
  const source = `--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: Move\n${head}\nsteps:\n  - {id: a, title: A, ${step}}\n`;
  const [state] = analyseFixture(source).plans[0]?.steps ?? [];
  assert.ok(state);
  return state.overlays.flatMap(({ kind, reason }) => (kind === 'at-risk' ? reason.message : []));
}

test('the notice before a sunset, which must begin in time', () => {
  const risks = (contract: string, gate = 'notice: {contract: v1, sunset: P90D}') =>
    risksOf(`contracts: [{id: v1, ${contract}}]`, `entry: [{${gate}}]`);
  assert.deepEqual(risks('sunset: 2026-06-21'), [
    'Deprecate v1 by 23 Mar, 90 days before its sunset.',
  ]);
  assert.deepEqual(risks('sunset: 2026-06-22'), []);
  assert.deepEqual(risks('sunset: 2026-06-13'), [
    'v1 was not deprecated by 15 Mar, 90 days before its sunset.',
  ]);
  assert.deepEqual(risks('sunset: 2026-06-14, deprecated: 2026-03-16'), []);
  assert.deepEqual(risks('version: 1.0.0'), []);
  const waived = 'notice: {contract: v1, sunset: P90D}, waived: {by: "@li", reason: No clients}';
  assert.deepEqual(risks('sunset: 2026-06-21', waived), []);
  assert.deepEqual(risks('sunset: 2026-06-14', 'notice: {contract: v1}'), []);
});

test('the last day to deprecate is one of the days ahead, whether the step begins or ends by it', () => {
  const datesOf = (gates: string) => {
    const source = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
contracts: [{id: v1, sunset: 2026-07-31}]
steps:
  - {id: a, title: A, ${gates}}
`;
    const dates = analyseFixture(source).plans[0]?.dates ?? [];
    return dates.map(({ subject, what }) => `${subject}: ${what}`);
  };
  const gate = 'notice: {contract: v1, sunset: P90D}';
  const all = ['v1: deprecate by 2 May', 'v1: sunset 31 Jul'];
  const another = `entry: [{${gate}}]}\n  - {id: b, title: B, entry: [{${gate}}]`;
  assert.deepEqual(datesOf(another), all, 'told once');
  assert.deepEqual(datesOf(`entry: [{${gate}}]`), all);
  assert.deepEqual(datesOf(`exit: [{${gate}}]`), all);
  assert.deepEqual(datesOf(`entry: [{${gate}, waived: {by: "@li", reason: No clients}}]`), [
    'v1: sunset 31 Jul',
  ]);
  const exit = 'exit: [{notice: {contract: v1, sunset: P134D}}]';
  assert.deepEqual(risksOf('contracts: [{id: v1, sunset: 2026-07-31}]', exit), [
    'Deprecate v1 by 19 Mar, 134 days before its sunset.',
  ]);
});

test('an approval before the window opens in which the step is done', () => {
  const risks = (start: string, given = '', window = 'window: night') =>
    risksOf(
      `maintenance-windows: [{id: night, start: ${start}T06:00, duration: PT2H}]`,
      `${window}, entry: [{approval: {by: ["@ann", "@bo"], count: 2, given: [${given}]}}]`,
    );
  assert.deepEqual(risks('2026-03-23', '{by: "@ann"}'), [
    'Its window night is on 23 Mar, and 1 of 2 approvals of @ann and @bo are given.',
  ]);
  assert.deepEqual(risks('2026-03-24'), []);
  assert.deepEqual(risks('2026-03-23', '{by: "@ann"}, {by: "@bo"}'), []);
  assert.deepEqual(risks('2026-03-15'), []);
  assert.deepEqual(risks('2026-03-23', '', 'weight: 1'), []);
  const off =
    'maintenance-windows: [{id: night, start: 2026-03-23T06:00, duration: PT2H, status: cancelled}]';
  assert.deepEqual(risksOf(off, 'window: night, entry: [{approval: {by: ["@ann"]}}]'), []);
});

test('the announcement of a window', () => {
  const risks = (start: string) =>
    risksOf(
      `maintenance-windows: [{id: night, start: ${start}T06:00, duration: PT2H, notice: P7D}]`,
      'window: night, entry: [{maintenance-window: night}]',
    );
  assert.deepEqual(risks('2026-03-30'), [
    'The window night must be announced by 23 Mar, in 7 days.',
  ]);
  assert.deepEqual(risks('2026-03-31'), []);
});

test('what a rule of its own does not tell of a window is told of the step', () => {
  const told = (window: string, more = '') =>
    evaluateFixture(`
now: 2026-03-16
--- a.migration.yaml
migration-plan: "1.0"
title: Move
maintenance-windows: [{id: night, start: 2026-03-20T06:00, duration: PT2H${window}}]${more}
steps:
  - {id: a, title: A, kind: build, window: night, entry: [{maintenance-window: night}]}
`).findings.map(({ rule, message }) => `${rule}: ${message}`);
  const due = 'the window night must be announced by 20 Mar, in 4 days.';
  assert.deepEqual(told(''), [`at-risk-step: a: ${due}`]);
  const agreed = told(', notice: P2D');
  assert.deepEqual(agreed, [
    'late-notice: Announce the window night by 18 Mar: a notice of 2 days was agreed.',
  ]);
  const risk = `
premortems: [{id: p, held: 2026-02-02, for: [a], risks: [{id: R1, scenario: x, likelihood: 4, impact: 5, due: 2026-03-13}]}]`;
  assert.deepEqual(told(', notice: P2D', risk), [
    ...agreed,
    'at-risk-step: a: R1 of score 20 is open, though it was due 13 Mar, 3 days ago.',
  ]);
});

test('an open risk whose day has passed is called by its id, else by what may happen', () => {
  const risks = (risk: string) =>
    risksOf(
      `premortems: [{id: p, held: 2026-02-02, for: [a], risks: [{${risk}, likelihood: 4, impact: 5, due: 2026-03-13}]}]`,
      'kind: build',
    );
  const rest = 'of score 20 is open, though it was due 13 Mar, 3 days ago.';
  assert.deepEqual(risks('id: R1, scenario: The disk fills'), [`R1 ${rest}`]);
  assert.deepEqual(risks('scenario: The disk fills'), [`"The disk fills" ${rest}`]);
});
