import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import type { Facts } from '../../../../src/core/model/facts/facts.ts';
import type { Project } from '../../../../src/core/model/project.ts';
import { listJson } from '../../../../src/core/reports/list/list-json.ts';
import { createLineMap, lineAt } from '../../../../src/core/text/line-map.ts';
import { noDetails } from '../../../support/no-details.ts';
import {
  after,
  decision,
  factsOn,
  impediment,
  plan,
  project,
  sourced,
  step,
} from '../../../support/plan-builder.ts';
import { readReportInput } from '../../../support/report-input.ts';

function listOf(of: Project, base = '', facts: Facts = factsOn('2026-03-16')) {
  const analysis = analyse(of, facts);
  const about = {
    folder: '/project',
    pathOf: (file: string) => base + file,
    folders: 1,
    notes: [],
  };
  return listJson({ project: of, analysis, facts, ...about });
}

test('what is absent is null, and lists are never absent', () => {
  const bare = decision('docs/adr/x.md', undefined, { title: undefined });
  assert.deepEqual(listOf(project([], [bare])).decisions, [
    {
      file: 'docs/adr/x.md',
      series: null,
      number: null,
      title: null,
      status: 'unknown',
      statusRaw: null,
      date: null,
      supersedes: [],
      supersededBy: [],
      deciders: [],
      format: 'madr',
      line: 1,
      ...noDetails,
    },
  ]);
});

test('a decision says what is written', () => {
  const span = { start: 0, end: 0 };
  const relation = (kind: 'supersedes' | 'superseded-by' | 'amends', target: string) => ({
    ...{ kind, target, series: undefined, targetFile: undefined, inPart: false, raw: target, span },
  });
  const full = decision('0002-b.md', 'accepted', {
    series: sourced('RFC'),
    status: { ...sourced('accepted'), raw: 'Accepted!' },
    date: sourced('2026-01-05'),
    deciders: [sourced('Ada'), sourced('@bob')],
    relations: [
      ...[relation('supersedes', '1'), relation('supersedes', 'API-003')],
      ...[relation('supersedes', '1'), relation('superseded-by', 'x.md'), relation('amends', '9')],
    ],
  });
  const [json] = listOf(project([], [full])).decisions;
  assert.deepEqual(
    json?.relations.map(({ kind, target }) => `${kind} ${target}`),
    ['supersedes 1', 'supersedes API-003', 'supersedes 1', 'superseded-by x.md', 'amends 9'],
  );
  assert.deepEqual(json && { ...json, ...noDetails, title: '' }, {
    ...noDetails,
    ...{
      file: '0002-b.md',
      series: 'RFC',
      number: '2',
      title: '',
      status: 'accepted',
      statusRaw: 'Accepted!',
    },
    ...{ date: '2026-01-05', supersedes: ['1', 'API-003'], supersededBy: ['x.md'] },
    ...{ deciders: ['Ada', '@bob'], format: 'madr', line: 1 },
  });
});

test('steps and sub-steps in file order, each with what is derived', () => {
  const text = 'migration-plan\na\nb\nc\nd\n';
  const lines = createLineMap(text);
  const at = (line: number) => ({ span: lineAt(lines, line - 1) });
  const steps = [
    step('a', { is: 'done', ...at(2) }),
    step('a1', { is: 'in-progress', parent: 'a', depth: 1, ...at(3) }),
    step('b', {
      ...at(4),
      dependsOn: [after('a')],
      blockedBy: [impediment({ to: 'INC-118', since: '2026-03-09' })],
      due: sourced('2026-03-01'),
    }),
    step('c', { ...at(5), status: undefined }),
  ];
  const made = plan(steps, { file: 'p.yaml', detected: 'likely' });
  const content = { kind: 'text', text } as const;
  const files = new Map([['p.yaml', { path: 'p.yaml', content }]]);
  const [json] = listOf({ ...project([made]), files }, 'sub/folder/').plans;
  const seen = json?.steps.map(({ id, line, done, status, condition, depth, parent }) =>
    [id, line, done, status, condition, depth, parent].map(String).join(' '),
  );
  assert.deepEqual(seen, [
    'a 2 true done done 0 null',
    'a1 3 false in-progress null 1 a',
    'b 4 false planned blocked 0 null',
    'c 5 null null null 0 null',
  ]);
  const { steps: _, ...head } = json ?? { steps: [] };
  assert.deepEqual(head, {
    ...{ file: 'sub/folder/p.yaml', id: 'plan', title: 'Plan' },
    ...{ format: 'yaml', detected: 'likely' },
  });
  const blocked = json?.steps[2];
  assert.deepEqual(blocked?.overlays, ['overdue']);
  assert.equal(blocked?.reasons.length, 2);
  assert.equal(blocked?.reasons[0]?.since, '2026-03-09');
  assert.equal(blocked?.reasons[0]?.places[0]?.file, 'sub/folder/p.yaml');
});

test('a step is where its item starts in YAML, and where its title is in Markdown', () => {
  const text = '---\n\n## Title\n';
  const content = { kind: 'text', text } as const;
  const title = { ...sourced('Title'), span: { start: 8, end: 13 } };
  const one = step('a', { title, span: { start: 0, end: 13 } });
  const lineIn = (format: 'markdown' | 'yaml') => {
    const of = project([plan([one], { file: 'p', format })]);
    const files = new Map([['p', { path: 'p', content }]]);
    return listOf({ ...of, files }).plans[0]?.steps[0]?.line;
  };
  assert.deepEqual([lineIn('yaml'), lineIn('markdown')], [1, 3]);
});

test('what the heading of a phase says of its steps is their status, and no mark of their own', () => {
  const [made] = listJson(
    readReportInput(`
--- move-migration-plan.md
# Migration plan: move
## Phase 1: Copy (done)
1. Copy the old rows
2. Compare both stores
## Phase 2: Remove
1. Remove the old tables (done)
2. Remove the old code
`),
  ).plans;
  assert.deepEqual(
    made?.steps.map(({ status, done }) => [status, done]),
    [
      ['done', null],
      ['done', null],
      ['done', true],
      [null, null],
    ],
  );
  const [own] = listJson(
    readReportInput(
      '--- move-migration-plan.md\n# Migration plan: move\n## Step 1: Copy ✅\nRows.\n',
    ),
  ).plans;
  assert.deepEqual(
    own?.steps.map(({ done }) => done),
    [true],
  );
});

test('an open box is a mark of its own, also where the heading tells the status', () => {
  const { plans } = listJson(
    readReportInput(`
--- move-migration-plan.md
# Migration plan: move
## Phase 1: Copy (on hold)
- [ ] Copy the old rows
- [x] Compare both stores
## Phase 2: Remove (cancelled)
- [ ] Remove the old tables
`),
  );
  assert.deepEqual(
    plans[0]?.steps.map(({ status, done }) => [status, done]),
    [
      ['on-hold', false],
      ['done', true],
      ['cancelled', false],
    ],
  );
});

test('says whether there is a history', () => {
  const empty = project([]);
  assert.deepEqual(listOf(empty).history, { kind: 'unknown', reason: 'no git history here' });
  const known = { commits: [], revisions: new Map(), since: undefined, isShallow: false };
  const facts = factsOn('2026-03-16', { kind: 'known', ...known });
  assert.deepEqual(listOf(empty, '', facts).history, { kind: 'known', since: null });
});

test('names the files that are neither', () => {
  const skipped = [{ file: 'docs/adr/template.md', reason: 'template' } as const];
  assert.deepEqual(listOf({ ...project([]), skipped }, '../').skipped, [
    { file: '../docs/adr/template.md', reason: 'template' },
  ]);
});

test('a day to come makes no step started or done', () => {
  const { plans } = listJson(
    readReportInput(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, finished: 2026-05-01}
  - {id: b, title: B, started: 2026-05-01}
  - {id: c, title: C, finished: 2026-03-01}
  - {id: d, title: D, status: done, finished: 2026-05-01}
`),
  );
  assert.deepEqual(
    plans[0]?.steps.map(({ done, status }) => [done, status]),
    [
      [false, 'planned'],
      [false, 'planned'],
      [true, 'done'],
      [true, 'done'],
    ],
  );
});
