import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/** A plan with one step in progress, and its history. */
function activityOf(step: string, git: string, more = ''): string {
  const analysis = analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: in-progress, ${step}}
--- docs/adr/0001-a.md
# 1. A

## Status

Accepted

## Context

Text.

## Decision

Text.
${more}--- git
${git}`);
  const { activity } = stateOf(analysis, 'a');
  if (activity.kind === 'known') return activity.last.message;
  return activity.kind === 'none' ? `none since ${activity.since}` : `unknown: ${activity.reason}`;
}

test('the last commit that touches the paths', () => {
  const paths = 'paths: ["src/**"]';
  assert.equal(
    activityOf(
      paths,
      '2026-03-10 aaaaaaaa src/a/b.ts\n2026-03-12 bbbbbbbb other.ts\n2026-01-01 c plan.migration.yaml',
    ),
    'Last activity 10 Mar: commit aaaaaaa in src/a.',
  );
});

test('a commit that the default branch does not have is marked', () => {
  assert.equal(
    activityOf(
      'paths: ["src/*"]',
      '2026-03-12 bbbbbbbb src/b.ts on:branch\n2026-03-10 aaaaaaaa src/a.ts\n2026-01-01 c plan.migration.yaml',
    ),
    'Last activity 12 Mar: commit bbbbbbb in src, on this branch only.',
  );
});

test('an edit of the step that the default branch does not have is marked', () => {
  assert.equal(
    activityOf('', '2026-03-12 bbbbbbbb plan.migration.yaml on:branch'),
    'Last activity 12 Mar: commit bbbbbbb edited the step, on this branch only.',
  );
});

test('work on the default branch counts where it is not merged yet, and is marked', () => {
  assert.equal(
    activityOf(
      'paths: ["src/*"]',
      '2026-03-12 bbbbbbbb src/b.ts on:default\n2026-03-10 aaaaaaaa src/a.ts\n2026-01-01 c plan.migration.yaml',
    ),
    'Last activity 12 Mar: commit bbbbbbb in src, on the default branch only.',
  );
});

test('older work on the default branch does not hide newer one here', () => {
  assert.equal(
    activityOf(
      'paths: ["src/*"]',
      '2026-03-10 aaaaaaaa src/a.ts\n2026-03-08 bbbbbbbb src/b.ts on:default\n2026-01-01 c plan.migration.yaml',
    ),
    'Last activity 10 Mar: commit aaaaaaa in src.',
  );
});

test('bots of the default branch do not count either', () => {
  assert.equal(
    activityOf(
      'paths: ["src/*"]',
      '2026-03-12 bbbbbbbb src/b.ts on:default by:renovate[bot]\n2026-03-10 aaaaaaaa src/a.ts\n2026-01-01 c plan.migration.yaml',
    ),
    'Last activity 10 Mar: commit aaaaaaa in src.',
  );
});

test('the order of commits and two spellings of one day do not matter', () => {
  assert.equal(
    activityOf(
      'paths: ["src/*"]',
      '2026-03-01 aaaaaaaa src/a.ts\n2026-03-10 bbbbbbbb src/b.ts\n2026-01-01 c plan.migration.yaml',
    ),
    'Last activity 10 Mar: commit bbbbbbb in src.',
  );
});

test('bots, commits with many files and sweeps over documents do not count', () => {
  const many = Array.from({ length: 51 }, (_, index) => `src/${index}.ts`).join(' ');
  const git = [
    '2026-03-15 aaaaaaaa src/a.ts by:renovate[bot]',
    `2026-03-14 bbbbbbbb ${many}`,
    '2026-03-13 cccccccc src/a.ts by:dependabot',
    '2026-03-02 dddddddd src/a.ts by:abbot',
    '2026-01-01 eeeeeeee plan.migration.yaml',
  ];
  assert.equal(
    activityOf('paths: ["src/**"]', git.join('\n')),
    'Last activity 2 Mar: commit ddddddd in src.',
  );
  const documents = ['2', '3', '4'].map(number => `docs/adr/000${number}-a.md`);
  const more = documents
    .map(
      path =>
        `--- ${path}\n# ${path.slice(12, 13)}. A\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n`,
    )
    .join('');
  const sweep = `2026-03-15 aaaaaaaa src/a.ts docs/adr/0001-a.md ${documents.join(' ')}`;
  assert.equal(
    activityOf('paths: ["src/**"]', `${sweep}\n2026-01-01 eeeeeeee plan.migration.yaml`, more),
    'Last activity 1 Jan: commit eeeeeee edited the step.',
  );
});

test('a bot that edits the step, or a clock that goes wrong, is no activity', () => {
  const before = `--- plan.migration.yaml@cccccccc
migration-plan: "1.0"
title: Plan
steps: [{id: a, title: Another, status: in-progress}]
`;
  const ofTwo = (newest: string) =>
    activityOf('', `${newest}\n2026-01-01 cccccccc plan.migration.yaml`, before);
  const first = 'Last activity 1 Jan: commit ccccccc edited the step.';
  assert.equal(ofTwo('2026-03-12 bbbbbbbb plan.migration.yaml by:renovate[bot]'), first);
  assert.equal(ofTwo('2026-04-12 bbbbbbbb plan.migration.yaml'), first);
  assert.equal(
    ofTwo('2026-03-12 bbbbbbbb plan.migration.yaml'),
    'Last activity 12 Mar: commit bbbbbbb edited the step.',
  );
});

test('a commit that changes the step in the plan, not one that changes others', () => {
  const analysis = analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: in-progress}
  - {id: b, title: B, status: in-progress}
--- plan.migration.yaml@bbbbbbbb
migration-plan: "1.0"
title: Another title
steps:
  - {id: b, title: B}

  - id: a
    title: A
    status: in-progress
--- plan.migration.yaml@cccccccc
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A}
--- git
2026-03-10 aaaaaaaa plan.migration.yaml
2026-02-10 bbbbbbbb plan.migration.yaml
2026-01-10 cccccccc plan.migration.yaml
`);
  const last = (id: string) => {
    const { activity } = stateOf(analysis, id);
    return activity.kind === 'known' ? activity.last.since : activity.kind;
  };
  assert.equal(last('a'), '2026-02-10');
  assert.equal(last('b'), '2026-03-10');
  assert.equal(stateOf(analysis, 'a').reasons[0]?.message, 'In progress for 34 days.');
  assert.equal(stateOf(analysis, 'b').reasons[0]?.message, 'In progress for 6 days.');
});

test('what is not committed yet is activity of today', () => {
  const edited = analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: in-progress}
  - {id: b, title: B, status: in-progress}
--- plan.migration.yaml@aaaaaaaa
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A}
  - {id: b, title: B, status: in-progress}
--- git
2026-01-10 aaaaaaaa plan.migration.yaml
`);
  const { activity, reasons } = stateOf(edited, 'a');
  assert.equal(activity.kind === 'known' && activity.last.code, 'local-edit');
  assert.equal(reasons[0]?.message, 'In progress since today.');
  assert.deepEqual(stateOf(edited, 'a').overlays, []);
  assert.deepEqual(
    stateOf(edited, 'b').overlays.map(({ kind }) => kind),
    ['stale'],
  );
});

test('after a merge the newest version may be that of a branch; what is committed is not edited', () => {
  const merged = analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: in-progress}
  - {id: b, title: B, status: in-progress}
--- plan.migration.yaml@bbbbbbbb
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A}
  - {id: b, title: B, status: in-progress}
--- plan.migration.yaml@aaaaaaaa
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: in-progress}
  - {id: b, title: B}
--- plan.migration.yaml@00000000
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A}
  - {id: b, title: B}
--- git
2026-02-12 bbbbbbbb plan.migration.yaml
2026-02-10 aaaaaaaa plan.migration.yaml
2026-01-01 00000000 plan.migration.yaml
`);
  assert.equal(stateOf(merged, 'a').reasons[0]?.message, 'In progress for 34 days.');
  assert.equal(stateOf(merged, 'b').reasons[0]?.message, 'In progress for 32 days.');
});

test('days that people wrote count, those to come do not', () => {
  const git = '2026-01-01 aaaaaaaa plan.migration.yaml';
  assert.equal(activityOf('reviewed: 2026-03-02', git), 'Last activity 2 Mar: reviewed.');
  assert.equal(activityOf('started: 2026-02-01', git), 'Last activity 1 Feb: started.');
  assert.equal(
    activityOf('started: 2027-02-01, reviewed: 2027-02-01', git),
    'Last activity 1 Jan: commit aaaaaaa edited the step.',
  );
});

test('a history that goes back only so far says from when on there was nothing', () => {
  assert.equal(
    activityOf('paths: ["src/**"]', '2026-03-01 aaaaaaaa other.ts\nsince 2025-06-01'),
    'none since 2025-06-01',
  );
});

test('what was written of days before the history begins does not say that nothing happened since', () => {
  const git = '2026-03-01 aaaaaaaa other.ts\nsince 2026-02-20';
  assert.equal(activityOf('started: 2026-02-01', git), 'none since 2026-02-20');
  assert.equal(activityOf('started: 2026-02-21', git), 'Last activity 21 Feb: started.');
});

test('a shallow clone never calls a step stale for what it does not hold', () => {
  const unknown = 'unknown: the clone is shallow, its history begins on 1 Jan';
  const git = '2026-03-01 aaaaaaaa other.ts\nshallow 2026-01-01';
  assert.equal(activityOf('started: 2025-12-01, paths: ["src/**"]', git), unknown);
  assert.equal(activityOf('paths: ["src/**"]', 'shallow 2026-01-01'), unknown);
  assert.equal(
    activityOf('paths: ["src/**"]', `2026-03-10 aaaaaaaa src/a.ts\nshallow 2026-01-01`),
    'Last activity 10 Mar: commit aaaaaaa in src.',
  );
  const analysis = analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: in-progress, started: 2025-12-01}
  - {id: b, title: B, status: planned}
--- git
shallow 2026-01-01
`);
  for (const id of ['a', 'b']) assert.deepEqual(stateOf(analysis, id).overlays, []);
});

test('unknown stays unknown, with the reason', () => {
  const analysis = analyseFixture(`
--- plan.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, status: in-progress, started: 2020-01-01}
`);
  const { activity, overlays } = stateOf(analysis, 'a');
  assert.deepEqual(activity, { kind: 'unknown', reason: 'no git history here' });
  assert.deepEqual(overlays, []);
  assert.equal(
    activityOf('paths: ["../**"]', '2026-03-01 aaaaaaaa plan.migration.yaml'),
    'unknown: a path pattern of the step cannot be evaluated',
  );
});
