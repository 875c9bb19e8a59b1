import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listText } from '../../../../src/core/reports/list/list-text.ts';
import { planProgress } from '../../../../src/core/reports/status/plan-progress.ts';
import { planStatuses } from '../../../../src/core/reports/status/plan-status.ts';
import { statusJson } from '../../../../src/core/reports/status/status-json.ts';
import { statusText } from '../../../../src/core/reports/status/status-text.ts';
import { widthOf } from '../../../../src/core/reports/text-line.ts';
import { linesOf, readReportInput } from '../../../support/report-input.ts';

const yaml = (body: string) => `
--- a.migration.yaml
migration-plan: "1.0"
title: A
${body}
`;

/* On 16 March 2026, a Monday. */
const plans: readonly (readonly [name: string, source: string, progress: string])[] = [
  ['no steps', yaml('steps: []'), 'no steps yet'],
  ['one step', yaml('steps: [{id: a, title: A}]'), '0 of 1 step done'],
  [
    'steps that are all cancelled',
    yaml('steps: [{id: a, title: A, status: cancelled}, {id: b, title: B, status: cancelled}]'),
    '0 of 0 steps done',
  ],
  [
    'a cancelled step does not count',
    yaml('steps: [{id: a, title: A, status: cancelled}, {id: b, title: B, status: done}]'),
    '1 of 1 step done',
  ],
  [
    'sub-steps do not count',
    yaml('steps: [{id: a, title: A, steps: [{id: b, title: B, status: done}]}]'),
    '0 of 1 step done',
  ],
  [
    'headings without marks',
    '\n--- MIGRATION_PLAN.md\n# Move\n\n## 1. Copy\n\nx\n\n## 2. Switch\n\ny\n\n## 3. Drop\n\nz\n',
    '3 steps, and none says whether it is done',
  ],
  [
    'headings of which one has a mark',
    '\n--- MIGRATION_PLAN.md\n# Move\n\n## 1. Copy ✅\n\nx\n\n## 2. Switch\n\ny\n\n## 3. Drop\n\nz\n',
    '1 of 3 steps done · 2 not marked',
  ],
  [
    'rows of which some have no status',
    '\n--- MIGRATION_PLAN.md\n# Move\n\n| Step | Status |\n|---|---|\n| Copy | done |\n| Switch | |\n| Drop | open |\n',
    '1 of 3 steps done · 1 not marked',
  ],
  [
    'held',
    yaml('status: on-hold\ndue: 2026-07-31\nsteps: [{id: a, title: A}]'),
    '0 of 1 step done · due 31 Jul · on hold',
  ],
  [
    'completed by its own word',
    yaml('status: completed\nsteps: [{id: a, title: A}]'),
    '0 of 1 step done · completed',
  ],
  [
    'cancelled',
    yaml('status: cancelled\nsteps: [{id: a, title: A, status: done}]'),
    '1 of 1 step done · cancelled',
  ],
  ['under way', yaml('status: active\nsteps: [{id: a, title: A}]'), '0 of 1 step done'],
  [
    'past its day',
    yaml('due: 2026-03-10\nsteps: [{id: a, title: A}]'),
    '0 of 1 step done · due 10 Mar, 6 days ago',
  ],
  [
    'past its day, but finished',
    yaml('due: 2026-03-10\nsteps: [{id: a, title: A, status: done}]'),
    '1 of 1 step done · due 10 Mar',
  ],
  [
    'past its day, but given up',
    yaml('status: cancelled\ndue: 2026-03-10\nsteps: [{id: a, title: A}]'),
    '0 of 1 step done · due 10 Mar · cancelled',
  ],
  [
    'due in another year',
    yaml('due: 2027-01-04\nsteps: [{id: a, title: A}]'),
    '0 of 1 step done · due 4 Jan 2027',
  ],
  [
    'too late by its dates',
    yaml('due: 2026-03-20\nsteps: [{id: a, title: A, estimate: P10D, start: 2026-03-16}]'),
    '0 of 1 step done · △ by its dates 27 Mar · △ forecast 6 Apr (85 %) · due 20 Mar',
  ],
  [
    'in time by its dates',
    yaml('due: 2026-05-29\nsteps: [{id: a, title: A, estimate: P10D, start: 2026-03-16}]'),
    '0 of 1 step done · by its dates 27 Mar · forecast 6 Apr (85 %) · due 29 May',
  ],
  [
    'held up, with dates',
    yaml(
      'steps: [{id: a, title: A, estimate: P10D, start: 2026-03-16, blocked-by: [INC-1]}, {id: b, title: B, estimate: P5D, depends-on: [a]}]',
    ),
    '0 of 2 steps done · by its dates not before 3 Apr · forecast 14 Apr (85 %) if what blocks it ended today',
  ],
  [
    'no valid YAML',
    yaml('steps:\n  - {id: a, title: A, status: done}\n  - {id: b, title: "B}'),
    'cannot be read whole, so nothing is said about its steps',
  ],
  [
    'a list that only looks like a plan',
    '\n--- notes/move.md\n# Move the shop\n\n- [x] Copy\n- [ ] Switch\n- [ ] Drop\n',
    '1 of 3 steps done · looks like a plan',
  ],
];

for (const [name, source, progress] of plans) {
  test(`how a plan goes: ${name}`, () => {
    const [report] = planStatuses(readReportInput(source));
    assert.ok(report);
    assert.equal(planProgress(report), progress);
  });
}

test('cairn list counts the steps that cairn status counts', () => {
  for (const [name, source, progress] of plans) {
    const [told = ''] = /^\d+ of \d+ steps? done/.exec(progress) ?? [];
    const [head = ''] = linesOf(listText(readReportInput(source), undefined));
    assert.ok(head.includes(told), `${name}: ${head}`);
    assert.equal(/\d of \d/.test(head), told !== '', `${name}: ${head}`);
    assert.equal(/not marked/.exec(head)?.[0], /not marked/.exec(progress)?.[0], name);
  }
});

test('only a plan of which nothing is written has no progress in JSON', () => {
  const progressOf = (source: string) => statusJson(readReportInput(source)).plans[0]?.progress;
  for (const [name, source, progress] of plans) {
    const [, done, total] = /^(\d+) of (\d+)/.exec(progress) ?? [];
    const unmarked = Number(/(\d+) not marked/.exec(progress)?.[1] ?? 0);
    const marked = { done: Number(done), total: Number(total) - unmarked };
    assert.deepEqual(progressOf(source), done === undefined ? null : marked, name);
    assert.equal(statusJson(readReportInput(source)).plans[0]?.unmarked, unmarked, name);
  }
});

test('the line of a plan fits the terminal, and nothing of it is cut', () => {
  for (const [name, source, progress] of plans) {
    for (const width of [24, 40, 80]) {
      const lines = linesOf(statusText(readReportInput(source), width));
      const start = lines.findIndex(line => line !== '' && progress.startsWith(line.trim()));
      const said: string[] = [];
      for (const line of lines.slice(start)) {
        if (said.join(' ') === progress || !line.startsWith('  ')) break;
        assert.ok(widthOf(line) <= width, `${name} ${width}: ${line}`);
        // What goes on stands further to the right.
        assert.equal(line.startsWith('    '), said.length > 0, `${name} ${width}: ${line}`);
        said.push(line.trimStart());
      }
      assert.equal(said.join(' '), progress, `${name} ${width}`);
    }
  }
});
