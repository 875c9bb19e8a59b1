import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../src/core/model/project.ts';
import { checkRules, evaluateFixture } from '../../support/check-rule.ts';

/* What the pages of the rules about plans do not show. */

const head = `--- a.migration.yaml
migration-plan: "1.0"
title: Move`;

test('a plan at rest is left alone', () => {
  checkRules(`${head}
status: on-hold
steps:
  - {id: a, title: A, status: planned}
  - {id: b, title: B, status: in-progress, depends-on: [a]}
  - {id: c, title: C, kind: cutover, status: planned}
`);
});

test('finished and cancelled steps need neither rollback nor premortem', () => {
  checkRules(`${head}
steps:
  - {id: a, title: A, kind: cutover, status: done}
  - {id: b, title: B, kind: divert, status: cancelled}
`);
});

test('a point of no return has no way back by its own word', () => {
  checkRules(`${head}
premortems: [{id: p, held: 2026-03-01, for: [a]}]
steps:
  - {id: a, title: A, kind: cutover, status: planned, point-of-no-return: true, not-before: 2026-06-01, estimate: P1D}
`);
});

test('a rollback that nobody tried matters once the step is near', () => {
  checkRules(`${head}
premortems: [{id: p, held: 2026-03-01, for: [a, b]}]
steps:
  - id: a
    title: A
    kind: divert
    status: planned
    estimate: P2D
    rollback: {how: Turn it off}
              ^^^^^^^^^^^^^^^^^^ warning missing-rollback: The rollback of a was never tried, and the step may start on 16 Mar.
  - {id: b, title: B, kind: divert, status: planned, estimate: P2D, not-before: 2026-06-01, rollback: {how: Turn it off}}
`);
});

test('what makes people go back is no way back, instructions that are named are one', () => {
  const plan = (rollback: string) => `now: 2026-03-16
--- docs/back.md
# Back
--- plan.migration.yaml
migration-plan: "1.0"
title: P
steps:
  - id: a
    title: A
    kind: divert
    rollback: {${rollback}, tested: 2026-03-01}
`;
  checkRules(plan('runbook: docs/back.md'));
  checkRules(
    `${plan('trigger: errors')}              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-rollback: Nobody wrote how a is taken back.\n`,
  );
});

test('of a step that has begun nobody says that it may start', () => {
  checkRules(`now: 2026-03-16
--- plan.migration.yaml
migration-plan: "1.0"
title: P
premortems: [{id: p, held: 2026-03-01, for: [a]}]
steps:
  - id: a
    title: A
    kind: cutover
    status: in-progress
    rollback: {how: Turn it off}
              ^^^^^^^^^^^^^^^^^^ warning missing-rollback: The rollback of a was never tried, and the step has begun.
`);
});

test('a test that is still to come proves nothing of a rollback, one of today does', () => {
  const plan = (tested: string) => `${head}
premortems: [{id: p, held: 2026-03-01, for: [a]}]
steps:
  - id: a
    title: A
    kind: divert
    status: planned
    estimate: P2D
    rollback: {how: Turn it off, tested: ${tested}}
`;
  checkRules(plan('2026-03-16'));
  checkRules(
    `${plan('2026-03-17')}              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-rollback: The rollback of a was never tried, and the step may start on 16 Mar.\n`,
  );
});

test('a premortem is urgent once the step is near', () => {
  checkRules(`${head}
steps:
  - id: a
        ^ warning missing-premortem: No premortem is about a, which changes the system of record.
    title: A
    kind: cutover
    rollback: {how: Turn it off, tested: 2026-03-01}
    status: planned
    estimate: P2D
`);
});

test('subjects keep what is moved and what is removed together', () => {
  checkRules(`${head}
steps:
  - {id: move-a, title: A, kind: migrate, subject: a, status: planned}
  - {id: move-b, title: B, kind: migrate, subject: b, status: planned}
  - {id: drop-a, title: C, kind: contract, subject: a, status: planned, depends-on: [build], exit: [{checklist: {items: [Gone]}}], rollback: {how: Undo}}
  - {id: build, title: D, status: planned, depends-on: [move-a]}
`);
});

test('the earliest day by the dates counts for a sunset', () => {
  checkRules(`${head}
contracts: [{id: v1, deprecated: 2026-01-01, sunset: 2026-03-18}]
steps:
  - {id: a, title: A, estimate: P1D, status: planned}
  - id: b
    title: B
    estimate: P1D
    status: planned
    depends-on: [a]
    removes: [v1]
              ^^ error removed-before-sunset: b may start on 17 Mar, but v1 was promised until 18 Mar.
`);
});

test('an incident that ended lately, or nobody knows when, may still get its postmortem', () => {
  checkRules(`${head}
incidents:
  - {id: INC-1, title: A, severity: 1, status: resolved, resolved: 2026-03-12}
  - {id: INC-2, title: B, severity: 1, status: resolved}
  - {id: INC-4, title: D, severity: 1, status: resolved, started: 2026-03-12, resolved: 2026-02-12}
  - {id: INC-3, title: C, severity: 1, status: resolved, resolved: 2026-02-12}
steps:
  - {id: a, title: A, status: done}
--- docs/postmortems/INC-3.md
---
type: postmortem
incident: INC-3
status: published
---
# C
`);
});

test('each reason to be at risk is a finding of its own', () => {
  checkRules(`now: 2026-03-16
${head}
due: 2026-03-18
premortems:
  - {id: p, held: 2026-03-01, for: [a], risks: [{id: R1, scenario: X, likelihood: 4, impact: 4, due: 2026-03-10}]}
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning at-risk-step: a: R1 of score 16 is open, though it was due 10 Mar, 6 days ago.
steps:
  - id: a
    title: A
           ^ warning at-risk-step: a: 2 working days too late for what is due on 18 Mar: by its dates it ends on 20 Mar.
    status: planned
    estimate: P5D
`);
});

test('an announcement that must be made within a week is said once, where it was agreed', () => {
  checkRules(`now: 2026-05-04
${head}
maintenance-windows: [{id: night, start: 2026-05-16T06:00, duration: PT2H, notice: P7D}]
                                                                                   ^^^ warning late-notice: Announce the window night by 9 May: a notice of 7 days was agreed.
steps:
  - id: a
    title: A
    status: planned
    window: night
    entry: [{maintenance-window: {ref: night}}]
`);
});

test('a freeze and a missed window block, and are said where they are written', () => {
  checkRules(`now: 2026-03-16
${head}
premortems: [{id: p, held: 2026-03-01, for: [b]}]
calendar:
  freezes:
    - {id: quarter, start: 2026-03-15, duration: P5D, reason: Quarter-end}
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning blocked-step: a is blocked by the freeze quarter until 19 Mar: Quarter-end.
maintenance-windows: [{id: night, start: 2026-03-10T06:00, duration: PT2H}]
steps:
  - {id: a, title: A, kind: divert, status: in-progress, rollback: {how: Undo, tested: 2026-03-01}}
  - id: b
    title: B
    status: planned
    window: night
            ^^^^^ warning blocked-step: b is blocked: its window night was on 10 Mar, and the step has not started.
`);
});

test('a step that is to start on a day to come has not begun', () => {
  checkRules(`${head}
owners: []
premortems: [{id: p, held: 2026-03-01, for: [a]}]
steps:
  - {id: b, title: B, owners: ["@li"], status: done, finished: 2026-03-01}
  - id: a
    title: A
    kind: cutover
    started: 2026-03-20
    depends-on: [b]
    rollback: {how: Back}
`);
});

test('a measure of which something is not understood is not said to have no way of being taken', () => {
  checkRules(`${head}
evidence:
  - {id: old, pattern: "old", includ: [src], target: 0}
         ^^^ warning unmeasured-evidence: old is not measured, as not all of it is understood.
                              ^^^^^^ error invalid-value: The key "includ" is not known. Did you mean "include"?
steps: [{id: a, title: A}]
`);
});

test('the times of a window stand in one place, and there are some', () => {
  checkRules(`${head}
maintenance-windows:
  - {id: w, ics: ops/w.ics, start: 2026-05-16T06:00}
                                   ^^^^^^^^^^^^^^^^ warning unread-calendar: This does not count, as the times are those of ops/w.ics. Remove one of them.
  - {id: v, ics: ops/v.ics}
                 ^^^^^^^^^ warning unread-calendar: ops/v.ics has no event that takes place.
calendar: {freezes: [{id: f, ics: ops/v.ics}]}
steps: [{id: a, title: A, window: w}]
--- ops/w.ics
BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART:20260516T060000Z
DURATION:PT2H
END:VEVENT
END:VCALENDAR
--- ops/v.ics
BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART:20260516T060000Z
DURATION:PT2H
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
`);
});

test('a box and a line that do not agree are shown both, and the step is not done', () => {
  const { findings, project } = evaluateFixture(`
--- p.migration.md
# Plan

- [x] Copy the rows
  - Status: in progress
`);
  const shown = findings.map(({ place, related }) =>
    [place, ...related.map(each => each.place)].map(({ file, span }) =>
      textOf(project, file)?.slice(span.start, span.end),
    ),
  );
  assert.deepEqual(shown, [['in progress', '[x]']]);
  assert.equal(project.plans[0]?.steps[0]?.status, undefined);
});
