import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noReadings } from '../../../../src/core/model/facts/facts.ts';
import { statusJson } from '../../../../src/core/reports/status/status-json.ts';
import { statusText } from '../../../../src/core/reports/status/status-text.ts';
import { widthOf } from '../../../../src/core/reports/text-line.ts';
import { evaluateFixture } from '../../../support/check-rule.ts';

function inputOf(source: string) {
  const { project, analysis } = evaluateFixture(source);
  const history = { kind: 'unknown', reason: 'no git history here' } as const;
  const facts = { now: '2026-03-16T09:00:00Z', history, readings: noReadings };
  const about = { folder: '/project', pathOf: (file: string) => `x/${file}`, folders: 3 };
  return { project, analysis, facts, ...about, notes: ['A note.'] };
}

function linesOf(source: string, width?: number): string[] {
  return statusText(inputOf(source), width).map(line =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

const orders = `
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
due: 2026-07-31
steps:
  - {id: seam, title: Seam, status: done}
  - {id: clients, title: Clients, status: in-progress, due: 2026-03-10}
  - {id: backfill, title: Backfill, status: in-progress, due: 2026-03-20, depends-on: [seam]}
  - {id: dual-write, title: Write to both, depends-on: [seam], blocked-by: [{ref: INC-118, since: 2026-03-09}]}
  - {id: reads, title: Read, depends-on: [dual-write], due: 2026-03-18}
  - {id: pause, title: Pause, status: on-hold, reason: quarter-end close}
  - {id: drop, title: Drop, depends-on: [pause], due: 2026-03-17}
  - {id: alone, title: Alone, status: on-hold, reason: nobody waits}
  - {id: also, title: Also, blocked-by: [INC-118]}
--- git
2026-01-26 7c01d44 orders.migration.yaml
`;

test('a plan: progress, what blocks with what it frees, what is late, the next day', () => {
  assert.deepEqual(linesOf(orders), [
    'Move orders  x/orders.migration.yaml',
    '  1 of 9 steps done · due 31 Jul',
    '  ✖ dual-write    blocked for 7 days by INC-118, unblocks 3 steps                    x/orders.migration.yaml:8',
    '  ‖ pause         on hold for at least 49 days: quarter-end close, unblocks 2 steps  x/orders.migration.yaml:10',
    '  ! clients       due 10 Mar, 6 days ago · no activity for 49 days (limit 30)        x/orders.migration.yaml:6',
    '  ◷ backfill      no activity for 49 days (limit 30)                                 x/orders.migration.yaml:7',
    '  next: drop      due 17 Mar                                                         x/orders.migration.yaml:11',
    '  then: reads     due 18 Mar                                                         x/orders.migration.yaml:9',
    '  then: backfill  due 20 Mar                                                         x/orders.migration.yaml:7',
    '',
    '2 blocked, 2 stale, 1 overdue, 2 blocked upstream',
    'A note.',
    'Activity is unknown: no git history here.',
  ]);
});

test('lines fit a terminal, and hidden characters are shown', () => {
  const long = 'A title that goes on and on, much further than most terminals are wide today ';
  const source = orders
    .replace('title: Move orders', `title: "${long}${long}\\e[31m"`)
    .replace('reason: quarter-end close', `reason: "${long}\\e[31m"`);
  for (const width of [60, 80, 100]) {
    const lines = linesOf(source, width);
    for (const line of lines) assert.ok(widthOf(line) <= width, line);
    assert.ok(lines.some(line => line.endsWith(' x/orders.migration.yaml:10')));
    assert.ok(!lines.join('').includes('\u001b'));
  }
  assert.ok(linesOf(source).join('').includes('\\u{1b}[31m'));
});

test('a plan that rests needs nobody', () => {
  const lines = linesOf(orders.replace('due: 2026-07-31', 'status: on-hold'));
  assert.deepEqual(lines.slice(0, 4), [
    'Move orders  x/orders.migration.yaml',
    '  1 of 9 steps done · on hold',
    '',
    'No step is blocked, stale or overdue in 1 plan.',
  ]);
});

test('what only looks like a plan comes last and says so', () => {
  const lines = linesOf(`
--- a.md
# Migrate the shop

- [x] Create the tables
- [ ] Copy the orders
- [ ] Switch the reads
--- b.migration.yaml
migration-plan: "1.0"
title: Later
steps:
  - {id: a, title: A, status: done}
`);
  assert.deepEqual(lines.slice(0, 6), [
    'Later  x/b.migration.yaml',
    '  1 of 1 step done',
    '',
    'Migrate the shop  x/a.md',
    '  1 of 3 steps done · looks like a plan',
    '',
  ]);
});

test('an issue template that looks like a plan is called one', () => {
  const lines = linesOf(
    '--- .github/ISSUE_TEMPLATE/move.md\n# Move a hub\n\n- [ ] Tell\n- [ ] Copy\n- [ ] Switch\n',
  );
  assert.equal(lines[1], '  0 of 3 steps done · an issue template that looks like a plan');
});

test('without plans it says where it looked', () => {
  assert.deepEqual(linesOf('--- notes.md\n# Notes\n'), [
    '0 plans found in 3 folders below /project.',
    'A note.',
  ]);
});

test('steps of which nothing is written are not called open', () => {
  const lines = linesOf(`
--- MIGRATION_PLAN.md
# Move

1. Create the tables
2. Copy the orders
3. Switch the reads
`);
  assert.equal(lines[1], '  3 steps, and none says whether it is done');
});

const torn = `
--- a.migration.yaml
migration-plan: "1.0"
title: Torn
steps:
  - {id: a, title: A, status: done}
  - {id: b, title: "B, status: planned}
--- b.migration.md
---
migration-plan: "1.0"
status: nonsense
decisions: [docs/adr/0001-x.md
---
# Notes

- [x] a
- [ ] b
--- c.migration.yaml unreadable: it is UTF-16, not UTF-8
--- d.migration.yaml
migration-plan: "1.0"
title: Whole
steps:
  - {id: a, title: A, status: done}
`;

test('a plan that cannot be read whole, or not at all, is named with the reason and the place', () => {
  assert.deepEqual(linesOf(torn).slice(0, -2), [
    'Torn  x/a.migration.yaml',
    '  cannot be read whole, so nothing is said about its steps',
    '  ✖ the file  from here on this is no valid YAML: A text is not closed: a " is missing  x/a.migration.yaml:5',
    '',
    'Notes  x/b.migration.md',
    '  cannot be read whole, so nothing is said about its steps',
    '  ✖ the file  from here on this is no valid YAML: A "]" is missing before this, to close a "["  x/b.migration.md:5',
    '',
    'Whole  x/d.migration.yaml',
    '  1 of 1 step done',
    '',
    '✖ cannot be read: it is UTF-16, not UTF-8  x/c.migration.yaml:1',
    '',
    'No step is blocked, stale or overdue in 1 plan; 3 files cannot be read whole.',
  ]);
  const { plans, unreadable } = statusJson(inputOf(torn));
  assert.deepEqual(
    plans.map(({ problem, progress }) => ({ line: problem?.line, progress })),
    [
      { line: 5, progress: null },
      { line: 5, progress: null },
      { line: undefined, progress: { done: 1, total: 1 } },
    ],
  );
  assert.deepEqual(unreadable, [
    {
      file: 'x/c.migration.yaml',
      line: 1,
      message: 'c.migration.yaml cannot be read: it is UTF-16, not UTF-8.',
    },
  ]);
});

test('JSON has the same, with ids, lines and reasons', () => {
  const json = statusJson(inputOf(orders));
  assert.deepEqual(json.counts, { blocked: 2, blockedUpstream: 2, stale: 2, overdue: 1 });
  const [plan] = json.plans;
  assert.deepEqual(plan && { ...plan, concerns: [] }, {
    ...{ file: 'x/orders.migration.yaml', title: 'Move orders', detected: 'declared' },
    ...{
      problem: null,
      status: null,
      due: '2026-07-31',
      progress: { done: 1, total: 9 },
      unmarked: 0,
      measured: null,
      finish: null,
      forecast: null,
      measures: [],
      concerns: [],
      dates: [
        { day: '2026-03-17', subject: 'drop', what: 'due 17 Mar', line: 11 },
        { day: '2026-03-18', subject: 'reads', what: 'due 18 Mar', line: 9 },
        { day: '2026-03-20', subject: 'backfill', what: 'due 20 Mar', line: 7 },
      ],
      marks: [],
      horizon: null,
    },
    ...{ counts: json.counts, next: { step: 'drop', due: '2026-03-17', line: 11 } },
  });
  assert.deepEqual(
    plan?.concerns.map(({ step, line, condition, overlays }) => [step, line, condition, overlays]),
    [
      ['dual-write', 8, 'blocked', []],
      ['pause', 10, 'on-hold', []],
      ['clients', 6, 'active', ['overdue', 'stale']],
      ['backfill', 7, 'active', ['stale']],
    ],
  );
  const [first] = plan?.concerns ?? [];
  assert.deepEqual(first?.roots, [{ label: 'INC-118', frees: ['dual-write', 'reads', 'also'] }]);
  assert.equal(first?.reasons[0]?.since, '2026-03-09');
  assert.deepEqual(json.notes, ['A note.']);
});

test('what does not fit about a plan, the days ahead and the way back are told', () => {
  const source = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
due: 2026-07-31
calendar: {freezes: [{id: close, start: 2026-03-27, duration: P5D}]}
flags: [{key: reads, remove-by: 2026-04-30}]
contracts: [{id: v1, sunset: 2026-03-31}]
maintenance-windows: [{id: night, start: 2026-04-11T06:00, duration: PT2H, notice: P7D}]
evidence: [{id: m, title: M, manual: {value: 1}, baseline: {value: 0}, target: 10}]
steps:
  - {id: a, title: A, kind: migrate, status: done, finished: 2026-03-02, rollback: {how: Turn it off, takes: PT5M, tested: 2026-03-01}}
  - {id: b, title: B, status: planned, not-before: 2026-03-20}
`;
  assert.deepEqual(linesOf(source).slice(0, -1), [
    'Move  x/a.migration.yaml',
    '  1 of 2 steps done · measured 10 % · due 31 Jul',
    '  ≠ the plan          Says 1 of 2 steps (50 %) are done, but its measure has come 10 % of its way       x/a.migration.yaml:2',
    '  next: b             not before 20 Mar                                                                 x/a.migration.yaml:11',
    '  then: freeze close  from 27 Mar                                                                       x/a.migration.yaml:4',
    '  then: v1            sunset 31 Mar                                                                     x/a.migration.yaml:6',
    '  way back            Everything that was done can still be taken back; first: Turn it off (5 minutes, tested 1 Mar)  x/a.migration.yaml:2',
    '',
    'No step is blocked, stale or overdue in 1 plan.',
    'A note.',
  ]);
  const [plan] = statusJson(inputOf(source)).plans;
  assert.deepEqual(
    plan?.dates.map(({ day, subject, what }) => `${day} ${subject}: ${what}`),
    [
      '2026-03-20 b: not before 20 Mar',
      '2026-03-27 freeze close: from 27 Mar',
      '2026-03-31 v1: sunset 31 Mar',
      '2026-04-04 window night: announce by 4 Apr',
      '2026-04-11 window night: on 11 Apr',
      '2026-04-30 reads: remove by 30 Apr',
    ],
  );
  assert.deepEqual(plan?.horizon?.ways, ['a']);
  assert.deepEqual(
    plan?.marks.map(({ kind, code }) => [kind, code]),
    [['contradiction', 'progress-mismatch']],
  );
});
