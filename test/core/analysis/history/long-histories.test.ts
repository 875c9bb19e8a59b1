import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseInParts } from '../../../../src/core/analysis/analyse.ts';
import { commitLogInParts, commitLogOf } from '../../../../src/core/analysis/history/commit-log.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import type { Commit } from '../../../../src/core/model/facts/facts.ts';
import { atOnce, type InParts } from '../../../../src/core/text/in-parts.ts';
import { factsOn } from '../../../support/plan-builder.ts';

const newest = Date.UTC(2026, 2, 15, 12);

function commitsOf(count: number): readonly Commit[] {
  return Array.from({ length: count }, (_, index) => ({
    hash: String(index).padStart(40, '0'),
    author: 'ana',
    at: new Date(newest - index * 3_600_000).toISOString(),
    files: [`src/area-${index % 100}/a.ts`],
  }));
}

function countParts(work: InParts<unknown>): number {
  let parts = 1;
  while (!work.next().done) parts++;
  return parts;
}

test('a long history is put in order part by part, once', () => {
  const commits = commitsOf(20_000);
  assert.equal(countParts(commitLogInParts(commits, 50)), 5);
  assert.equal(countParts(commitLogInParts(commits, 50)), 1);
  assert.equal(atOnce(commitLogInParts(commits, 50)), commitLogOf(commits, 50));
  assert.equal(commitLogOf(commits, 50).touching('src/area-7/**', 'a.yaml')?.length, 200);
});

test('the activity of many steps is found part by part', () => {
  const steps = Array.from(
    { length: 200 },
    (_, index) =>
      `  - {id: s${index}, title: Step ${index}, status: in-progress, paths: ["src/area-${index}/**"]}\n`,
  );
  const text = `migration-plan: "1.0"\nsteps:\n${steps.join('')}`;
  const project = readProject([{ path: 'a.migration.yaml', content: { kind: 'text', text } }]);
  const partsOf = (commits: readonly Commit[]) => {
    const known = { kind: 'known', since: undefined, isShallow: false } as const;
    const history = { ...known, commits, revisions: new Map() };
    return countParts(analyseInParts(project, factsOn('2026-03-16', history)));
  };
  // Ten portions of steps, and a part more for each 5,000 commits.
  const few = partsOf(commitsOf(10));
  assert.ok(few > 10);
  assert.equal(partsOf(commitsOf(20_000)), few + 4);
});
