import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* A commit of many files says little about any of them: how many those are, a team may agree on. */

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => `src/${index}.ts`).join(' ');

/** The last day on which something happened to a step, of a plan with this policy. */
function lastDay(policy: string, git: string): string {
  const { activity } = stateOf(
    analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
${policy}
steps: [{id: a, title: A, status: in-progress, paths: ["src/**"]}]
--- git
${git}
2026-02-02 00000000 a.migration.yaml
`),
    'a',
  );
  return activity.kind === 'known' ? activity.last.since : activity.kind;
}

/** What the policy says, how many files the commit has, and whether it counts. */
const rows: readonly (readonly [policy: string, count: number, counts: boolean])[] = [
  ['', 50, true],
  ['', 51, false],
  ['policy: {bulk-files: 10}', 10, true],
  ['policy: {bulk-files: 10}', 11, false],
  ['policy: {bulk-files: 200}', 200, true],
  ['policy: {bulk-files: 200}', 201, false],
  ['policy: {bulk-files: many}', 50, true],
  ['policy: {bulk-files: many}', 51, false],
  ['policy: {bulk-files: 0}', 51, false],
  ['policy: {halt-severity: 1}', 51, false],
];

for (const [policy, count, counts] of rows) {
  test(`${policy || 'without a policy'}, a commit of ${count} files ${counts ? 'is' : 'is no'} work on each of them`, () => {
    assert.equal(
      lastDay(policy, `2026-03-14 11111111 ${files(count)}`),
      counts ? '2026-03-14' : '2026-02-02',
    );
  });
}

test('two plans of one repository each have their own number', () => {
  const plan = (id: string, policy: string) => `--- ${id}.migration.yaml
migration-plan: "1.0"
id: ${id}
title: Move
${policy}
steps: [{id: ${id}1, title: A, status: in-progress, paths: ["src/**"]}]
`;
  const analysis = analyseFixture(
    `${plan('a', 'policy: {bulk-files: 5}')}${plan('b', '')}--- git
2026-03-14 11111111 ${files(6)}
2026-02-02 00000000 a.migration.yaml b.migration.yaml
`,
  );
  const days = ['a1', 'b1'].map(id => {
    const { activity } = stateOf(analysis, id);
    return activity.kind === 'known' && activity.last.since;
  });
  assert.deepEqual(days, ['2026-02-02', '2026-03-14']);
});

test('three plans in one commit are work, four documents are a sweep over them', () => {
  const documents = (count: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        `--- docs/adr/000${index + 1}-x.md\n# ${index + 1}. X\n\n## Status\n\nAccepted\n`,
    ).join('');
  const last = (count: number) => {
    const names = Array.from({ length: count }, (_, index) => `docs/adr/000${index + 1}-x.md`);
    const { activity } = stateOf(
      analyseFixture(`${documents(4)}--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps: [{id: a, title: A, status: in-progress, paths: ["src/**"]}]
--- git
2026-03-14 11111111 src/a.ts ${names.join(' ')}
2026-02-02 00000000 a.migration.yaml
`),
      'a',
    );
    return activity.kind === 'known' && activity.last.since;
  };
  assert.equal(last(3), '2026-03-14');
  assert.equal(last(4), '2026-02-02');
});
