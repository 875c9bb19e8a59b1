import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planProgressText } from '../../../src/core/features/plan-words.ts';
import { planProgress } from '../../../src/core/reports/status/plan-progress.ts';
import { planStatuses } from '../../../src/core/reports/status/plan-status.ts';
import { checkHover } from '../../support/check-feature.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

test('the title of a plan tells how it goes', () => {
  checkHover(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: Move$0 orders
status: active
owners: ["@acme/orders"]
due: 2026-07-31
maintenance-windows: [{id: night, start: 2026-04-11T06:00, duration: PT2H, notice: P7D}]
steps:
  - {id: a, title: A, kind: migrate, status: done, finished: 2026-03-02, rollback: {how: Turn it off, takes: PT5M, tested: 2026-03-01}}
  - {id: b, title: B, status: in-progress, blocked-by: [{ref: INC-7, since: 2026-03-09}]}
  - {id: c, title: C, status: planned, depends-on: [b], due: 2026-05-01}
`,
    [
      'Move orders',
      '**Move orders** · active · @acme/orders',
      '1 of 3 steps done · due 31 Jul',
      '✖ INC-7: unblocks 2 steps [line 9](a.migration.yaml:9)',
      'Next: window night announce by 4 Apr [line 6](a.migration.yaml:6)',
      'Then: window night on 11 Apr [line 6](a.migration.yaml:6)',
      'Then: c due 1 May [line 10](a.migration.yaml:10)',
      '↺ Everything that was done can still be taken back.',
      '· Way back of a: Turn it off (5 minutes, tested 1 Mar)',
    ],
  );
});

test('a plan tells when it ends by its dates and by chance', () => {
  const { analysis } = evaluateFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
due: 2026-07-31
steps:
  - {id: a, title: A, status: in-progress, started: 2026-03-16, estimate: P10D}
`);
  const [state] = analysis.plans;
  assert.ok(state);
  assert.match(
    planProgressText(state),
    /^0 of 1 step done · by its dates 27 Mar · forecast \d+ \w+ \(85 %\) · due 31 Jul$/,
  );
});

test('an end after the due day has a mark, in a hover and in a report', () => {
  const { analysis, project } = evaluateFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
due: 2026-03-20
steps:
  - {id: a, title: A, status: in-progress, started: 2026-03-16, estimate: P10D}
`);
  const late = /· △ by its dates 27 Mar · △ forecast \d+ \w+ \(85 %\) · due 20 Mar$/;
  const [state] = analysis.plans;
  assert.ok(state);
  assert.match(planProgressText(state), late);
  const [report] = planStatuses({ project, analysis });
  assert.ok(report);
  assert.match(planProgress(report), late);
});

test('of a plan that says nothing of its steps, nothing is said of them', () => {
  checkHover('\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: Mo$0ve\nsteps: []\n', [
    'Move',
    '**Move**',
    'No status of a step is written.',
  ]);
});

test('a step tells who must know, how it is taken back, or what is missing before it', () => {
  const plan = (cursor: string) => `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
owners: ["@acme/orders"]
steps:
  - {id: ${cursor}a, title: A, status: in-progress, rollback: {how: Turn it off, trigger: Orders fail}}
`;
  checkHover(plan('$0'), [
    'a',
    '**A** · [a](a.migration.yaml:5) · @acme/orders (of the plan)',
    '▶ In progress. [line 5](a.migration.yaml:5)',
    '↺ Way back: Turn it off (never tested)',
    '↺ [Taken back when](a.migration.yaml:5): Orders fail',
    '? Activity is unknown: there is no git history here.',
    'Declared in-progress, [line 5](a.migration.yaml:5)',
  ]);
  const last = plan('$0').replace(
    'rollback: {how: Turn it off, trigger: Orders fail}',
    'point-of-no-return: true',
  );
  checkHover(last, [
    'a',
    '**A** · [a](a.migration.yaml:5) · @acme/orders (of the plan)',
    '▶ In progress. [line 5](a.migration.yaml:5)',
    '⚠ Point of no return. [line 5](a.migration.yaml:5)',
    '⚠ Still missing before it: a premortem, a verified restore of a backup and an approval.',
    '? Activity is unknown: there is no git history here.',
    'Declared in-progress, [line 5](a.migration.yaml:5)',
  ]);
});
