import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import type { History } from '../../../../src/core/model/facts/facts.ts';
import { addDays } from '../../../../src/core/text/day.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { factsOn, stateOf } from '../../../support/plan-builder.ts';

/** The words of the mark "stale" on step `a`, or nothing. */
function staleness(step: string, parts: { git?: string; head?: string; day?: string } = {}) {
  const { git = '2026-01-01 aaaaaaaa plan.migration.yaml', head = '', day = '2026-03-16' } = parts;
  const analysis = analyseFixture(
    `
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
${head}
steps:
  - {id: before, title: Before, status: done, finished: 2026-03-01}
  - {id: open, title: Open, status: in-progress, reviewed: ${day}}
  - {id: a, title: A, ${step}}
--- git
${git}
`,
    day,
  );
  return stateOf(analysis, 'a').overlays.find(({ kind }) => kind === 'stale')?.reason.message;
}

test('a step in progress is stale from its limit on', () => {
  const step = 'status: in-progress';
  assert.equal(staleness(step, { day: '2026-01-30' }), undefined);
  assert.equal(staleness(step, { day: '2026-01-31' }), 'No activity for 30 days (limit 30).');
  assert.equal(staleness('status: verifying'), 'No activity for 74 days (limit 30).');
});

test('the nearest limit that is written counts', () => {
  const head = 'stale-after: P80D';
  assert.equal(staleness('status: in-progress', { head }), undefined);
  assert.equal(
    staleness('status: in-progress, stale-after: P60D', { head }),
    'No activity for 74 days (limit 60).',
  );
});

test('a ready step gets twice the time, counted from the day on which it became ready', () => {
  assert.equal(staleness('status: planned'), 'Ready, but no activity for 74 days (limit 60).');
  assert.equal(staleness('status: planned', { day: '2026-03-01' }), undefined);
  assert.equal(staleness('status: planned, depends-on: [before]'), undefined);
  assert.equal(
    staleness('status: planned, depends-on: [before]', { day: '2026-05-01' }),
    'Ready, but no activity for 61 days (limit 60).',
  );
});

test('what held a ready step up and let go of it counts as its beginning', () => {
  const ready = (step: string, head = '') => staleness(`status: planned, ${step}`, { head });
  const incident = 'incidents: [{id: INC-1, resolved: 2026-03-15T10:00:00Z}]';
  assert.equal(ready('blocked-by: [INC-1]', incident), undefined);
  assert.equal(ready('blocked-by: [{reason: No room, until: 2026-03-14}]'), undefined);
  const old = 'incidents: [{id: INC-1, resolved: 2026-01-10T10:00:00Z}]';
  assert.equal(ready('blocked-by: [INC-1]', old), 'Ready, but no activity for 65 days (limit 60).');
});

test('a ready step is not stale on the day on which its decision is accepted', () => {
  const staleOn = (date: string) =>
    stateOf(
      analyseFixture(
        `
--- docs/adr/0001-one.md
# 1. One

Date: ${date}

## Status

Accepted
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: planned, decisions: [ADR-1]}
--- git
2026-01-01 aaaaaaaa plan.migration.yaml docs/adr/0001-one.md
`,
        '2026-03-16',
      ),
      'a',
    ).overlays.some(({ kind }) => kind === 'stale');
  assert.equal(staleOn('2026-03-16'), false);
  assert.equal(staleOn('2026-01-02'), true);
});

test('what waits or is blocked is never stale', () => {
  const day = '2027-03-16';
  assert.equal(staleness('status: planned, depends-on: [open]', { day }), undefined);
  assert.equal(staleness('status: in-progress, blocked-by: [INC-1]', { day }), undefined);
  assert.equal(staleness('status: done', { day }), undefined);
});

test('a pause has an end', () => {
  assert.equal(staleness('status: on-hold, until: 2026-03-16'), undefined);
  assert.equal(
    staleness('status: on-hold, until: 2026-03-10'),
    'On hold until 10 Mar, which was 6 days ago.',
  );
  assert.equal(staleness('status: on-hold'), undefined);
  assert.equal(
    staleness('status: on-hold', { day: '2026-04-01' }),
    'On hold for at least 90 days without a day to look again (limit 90).',
  );
});

test('a history that goes back only so far gives a lower bound', () => {
  const git = 'since 2026-01-05';
  assert.equal(
    staleness('status: in-progress', { git: `2026-03-15 aaaaaaaa x.ts\n${git}` }),
    'No activity for at least 70 days (limit 30).',
  );
});

/** Commits on the step, `count` of them, each `gap` days before the next, the last on 1 March. */
function rhythm(count: number, gap: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const day = addDays('2026-03-01', -index * gap);
    return `${day} ${String(index).padStart(8, 'a')} src/a.ts`;
  });
  return [...lines, `${addDays('2026-03-01', -count * gap)} bbbbbbbb plan.migration.yaml`].join(
    '\n',
  );
}

test('with ten pauses the limit follows the rhythm of the plan, within bounds', () => {
  const step = 'status: in-progress, paths: ["src/**"]';
  const at = (day: string, count: number, gap: number) =>
    staleness(step, { day, git: rhythm(count, gap) });
  assert.equal(at('2026-04-10', 10, 20), 'No activity for 40 days (limit 20).');
  assert.equal(at('2026-03-15', 10, 1), 'No activity for 14 days (limit 14).');
  assert.equal(at('2026-05-29', 10, 200), undefined);
  assert.equal(at('2026-05-30', 10, 200), 'No activity for 90 days (limit 90).');
  assert.equal(at('2026-04-10', 9, 20), 'No activity for 40 days (limit 30).');
});

test('a plan that was just written is not stale, however old the repository is', () => {
  const plan = 'migration-plan: "1.0"\ntitle: New\nsteps: [{id: a, title: A}]\n';
  const path = 'new.migration.yaml';
  const project = readProject([{ path, content: { kind: 'text', text: plan } }]);
  const staleWith = (committed: readonly string[]) => {
    const commit = {
      hash: 'a'.repeat(40),
      author: 'Ada',
      at: '2025-03-01T09:00:00Z',
      files: ['x'],
    };
    const history: History = {
      kind: 'known',
      commits: [commit],
      since: '2025-02-09',
      isShallow: false,
      revisions: new Map(),
      committed: new Set(committed),
    };
    const analysis = analyse(project, factsOn('2026-03-16', history));
    return stateOf(analysis, 'a').overlays.map(({ kind }) => kind);
  };
  assert.deepEqual(staleWith([]), []);
  assert.deepEqual(staleWith([path]), ['stale']);
});

test('a checklist that nobody calls a plan does not ask to be begun', () => {
  const staleIn = (file: string) =>
    analyseFixture(`
--- ${file}
# Move to the new store

- [x] Build it
- [ ] Copy the data
- [ ] Remove the old one
--- git
2025-09-01 aaaaaaaa ${file}
`).plans.flatMap(({ steps }) => steps.flatMap(step => step.overlays.map(({ kind }) => kind)));
  assert.deepEqual(staleIn('docs/move-the-store.md'), []);
  assert.ok(staleIn('docs/migrations/store.md').includes('stale'));
});

/** The words of the mark "aging" on a step that began on `started`, beside steps that took 1 to `count` days. */
function aging(started: string, count: number, more = ''): string | undefined {
  const finished = Array.from(
    { length: count },
    (_, index) =>
      `  - {id: f${index}, title: F, status: done, started: 2025-01-01, finished: ${addDays('2025-01-01', index + 1)}}\n`,
  );
  const analysis = analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
${finished.join('')}  - {id: a, title: A, status: in-progress, started: ${started}, reviewed: 2026-03-15}
${more}`);
  return stateOf(analysis, 'a').overlays.find(({ kind }) => kind === 'aging')?.reason.message;
}

test('a step that takes longer than nearly all that were finished grows old', () => {
  assert.equal(
    aging('2026-03-06', 10),
    'In progress for 10 days; 85 % of 10 finished steps took at most 9.',
  );
  assert.equal(aging('2026-03-07', 10), undefined);
});

test('of fewer than eight finished steps nobody can tell what is usual', () => {
  assert.equal(aging('2025-06-01', 7), undefined);
  assert.match(aging('2025-06-01', 8) ?? '', /of 8 finished steps/);
});

test('only finished steps with both of their days count, of all plans', () => {
  const other = `--- other.migration.yaml
migration-plan: "1.0"
title: Other
steps:
  - {id: x, title: X, status: done, started: 2025-01-01, finished: 2025-01-02}
  - {id: y, title: Y, status: cancelled, started: 2025-01-01, finished: 2025-01-02}
  - {id: z, title: Z, status: done, finished: 2025-01-02}
`;
  assert.equal(aging('2025-06-01', 6, other), undefined);
  assert.match(aging('2025-06-01', 7, other) ?? '', /of 8 finished steps/);
});

test('what has rested for half a year and four times its limit may have been given up', () => {
  const day = '2026-06-30';
  assert.equal(
    staleness('status: in-progress', { day }),
    'No activity for 180 days (limit 30). It may have been given up.',
  );
  assert.equal(
    staleness('status: in-progress', { day: '2026-06-29' }),
    'No activity for 179 days (limit 30).',
  );
  assert.equal(
    staleness('status: in-progress, stale-after: P46D', { day }),
    'No activity for 180 days (limit 46).',
  );
  assert.equal(
    staleness('status: planned', { day: '2026-08-29' }),
    'Ready, but no activity for 240 days (limit 60). Perhaps nobody wants it any more.',
  );
});
