import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { factsOn, stateOf } from '../../support/plan-builder.ts';

/*
 * A day means all of it, on the clocks of the plan. Each row: the zone, a day, and the instant at which
 * the next one begins there. Zones without whole hours, and days of 23, 23½, 24½ and 25 hours.
 */

const rows: readonly (readonly [zone: string, day: string, end: string])[] = [
  ['UTC', '2026-07-31', '2026-08-01T00:00:00Z'],
  ['Europe/Berlin', '2026-07-31', '2026-07-31T22:00:00Z'],
  ['Europe/Berlin', '2026-12-31', '2026-12-31T23:00:00Z'],
  ['Europe/Berlin', '2026-03-28', '2026-03-28T23:00:00Z'],
  ['Europe/Berlin', '2026-03-29', '2026-03-29T22:00:00Z'],
  ['Europe/Berlin', '2026-10-24', '2026-10-24T22:00:00Z'],
  ['Europe/Berlin', '2026-10-25', '2026-10-25T23:00:00Z'],
  ['America/New_York', '2026-03-08', '2026-03-09T04:00:00Z'],
  ['America/New_York', '2026-11-01', '2026-11-02T05:00:00Z'],
  ['America/St_Johns', '2026-07-01', '2026-07-02T02:30:00Z'],
  ['Asia/Kolkata', '2026-02-28', '2026-02-28T18:30:00Z'],
  ['Asia/Kathmandu', '2028-02-29', '2028-02-29T18:15:00Z'],
  ['Australia/Lord_Howe', '2026-04-05', '2026-04-05T13:30:00Z'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-04T13:00:00Z'],
  ['Pacific/Kiritimati', '2026-12-31', '2026-12-31T10:00:00Z'],
  ['Pacific/Pago_Pago', '2026-12-31', '2027-01-01T11:00:00Z'],
];

/** A step with all the days that may pass, and what is said of it at a moment. */
function said(zone: string, day: string, now: string) {
  const text = `migration-plan: "1.0"
title: A
calendar: {time-zone: ${zone}}
steps:
  - {id: late, title: A, status: planned, due: ${day}}
  - {id: early, title: B, status: planned, not-before: ${day}}
  - {id: waived, title: C, status: planned, entry: [{decision: {ref: ADR-1}, waived: {until: ${day}}}]}
  - {id: resting, title: D, status: on-hold, until: ${day}}
`;
  const project = readProject([{ path: 'a.migration.yaml', content: { kind: 'text', text } }]);
  const analysis = analyse(project, { ...factsOn('2026-01-01'), now });
  const has = (id: string, kind: string) =>
    stateOf(analysis, id).overlays.some(overlay => overlay.kind === kind);
  return {
    today: analysis.plans[0]?.today,
    isLate: has('late', 'overdue'),
    isReady: stateOf(analysis, 'early').condition === 'ready',
    isWaived: stateOf(analysis, 'waived').entry[0]?.value === 'waived',
    isRestOver: has('resting', 'stale'),
  };
}

for (const [zone, day, end] of rows) {
  test(`in ${zone}, ${day} ends at ${end}`, () => {
    const last = new Date(Date.parse(end) - 1000).toISOString();
    const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    assert.deepEqual(said(zone, day, last), {
      ...{ today: day, isLate: false, isReady: true },
      ...{ isWaived: true, isRestOver: false },
    });
    assert.deepEqual(said(zone, day, end), {
      ...{ today: next, isLate: true, isReady: true },
      ...{ isWaived: false, isRestOver: true },
    });
  });
}

test('the day before, what must not start before it does not', () => {
  assert.equal(said('Europe/Berlin', '2026-03-29', '2026-03-28T22:59:59Z').isReady, false);
  assert.equal(said('Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z').isReady, true);
});

test('a decision counts the days of the plans, and those of UTC where they differ', () => {
  const planIn = (zone: string) => ({
    path: `${zone.replace('/', '-')}.migration.yaml`,
    content: {
      kind: 'text' as const,
      text: `migration-plan: "1.0"\ntitle: A\ncalendar: {time-zone: ${zone}}\nsteps: [{id: a, title: A}]\n`,
    },
  });
  const facts = { ...factsOn('2026-01-01'), now: '2026-03-16T23:30:00Z' };
  const todayBeside = (...zones: string[]) => analyse(readProject(zones.map(planIn)), facts).today;
  assert.equal(todayBeside('Europe/Berlin'), '2026-03-17');
  assert.equal(todayBeside(), '2026-03-16');
  assert.equal(todayBeside('Europe/Berlin', 'America/New_York'), '2026-03-16');
});
