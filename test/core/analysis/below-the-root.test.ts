import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import { findDecision } from '../../../src/core/analysis/names/references.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../src/core/model/facts/facts.ts';
import { checkProject } from '../../../src/core/rules/common/check-project.ts';
import { readFixture } from '../../support/fixture.ts';
import { readHistory } from '../../support/fixture-history.ts';

/** A project that lies at `services/shop/` in its repository, and what `--- git` says of that. */
function evaluate(source: string) {
  const prefix = 'services/shop/';
  const fixture = readFixture(source);
  const files = fixture.files.filter(({ path }) => path !== 'git' && !path.includes('@'));
  const project = readProject(files, prefix);
  const history = readHistory(fixture, prefix);
  const analysis = analyse(project, { now: '2026-03-16T09:00:00Z', history, readings: noReadings });
  return { project, analysis, findings: checkProject(project, analysis) };
}

/** When something last happened to the one step of a plan in `plans/`. */
function lastActivity(paths: string, git: string): string {
  const { analysis } = evaluate(`
--- plans/a.migration.yaml
migration-plan: "1.0"
title: A
steps: [{id: a, title: A, status: in-progress, paths: [${paths}]}]
--- git
${git}
2026-01-01 bbbbbbb services/shop/plans/a.migration.yaml
`);
  const activity = analysis.plans[0]?.steps[0]?.activity;
  return activity?.kind === 'known' ? activity.last.since : String(activity?.kind);
}

test('paths of a step begin at the root of the repository, wherever the opened folder lies', () => {
  const git = '2026-03-01 aaaaaaa services/checkout/a.ts';
  assert.equal(lastActivity('services/checkout/**', git), '2026-03-01');
  assert.equal(lastActivity('checkout/**', git), '2026-01-01');
  const own = '2026-03-01 aaaaaaa services/shop/src/a.ts';
  assert.equal(lastActivity('services/shop/src/**', own), '2026-03-01');
  assert.equal(lastActivity('src/**', own), '2026-01-01');
});

test('paths with ./ and ../ begin at the folder of the plan, and may leave the opened folder', () => {
  const git = '2026-03-01 aaaaaaa services/checkout/a.ts services/shop/plans/sql/1.sql';
  assert.equal(lastActivity('./sql/', git), '2026-03-01');
  assert.equal(lastActivity('./../../checkout/**', git), '2026-03-01');
  assert.equal(lastActivity('./checkout/**', git), '2026-01-01');
  assert.equal(lastActivity('./../../../../x/**', git), 'unknown');
});

test('earlier texts of a plan belong to it', () => {
  const { analysis } = evaluate(`
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps: [{id: a, title: A, status: in-progress}]
--- a.migration.yaml@bbbbbbb
migration-plan: "1.0"
title: A
steps: [{id: a, title: A}]
--- git
2026-03-01 aaaaaaa services/shop/a.migration.yaml
2026-02-01 bbbbbbb services/shop/a.migration.yaml
`);
  const [state] = analysis.plans[0]?.steps ?? [];
  assert.equal(state?.reasons[0]?.message, 'In progress for 15 days.');
});

test('a sweep over the documents of the project is no activity', () => {
  const records = ['1', '2', '3'].map(
    number =>
      `--- docs/adr/000${number}-a.md\n# ${number}. A\n\n## Status\n\nAccepted\n\n## Context\n`,
  );
  const touched = ['1', '2', '3'].map(number => `services/shop/docs/adr/000${number}-a.md`);
  const { analysis } = evaluate(`
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps: [{id: a, title: A, status: in-progress, paths: ["services/shop/src/**"]}]
${records.join('\n')}
--- git
2026-03-10 aaaaaaa services/shop/src/a.ts services/shop/a.migration.yaml ${touched.join(' ')}
2026-03-01 bbbbbbb services/shop/src/a.ts
`);
  const activity = analysis.plans[0]?.steps[0]?.activity;
  assert.equal(activity?.kind === 'known' && activity.last.since, '2026-03-01');
});

const withDecision = (decisions: string, file = 'docs/adr/0001-a.md') => `
--- plans/a.migration.yaml
migration-plan: "1.0"
title: A
decisions: [${decisions}]
steps: [{id: a, title: A}]
--- ${file}
# 1. A

## Status

Accepted

## Context

See [itself](0001-a.md).
`;

test('paths of decisions begin at the root of the repository, with ./ at the plan', () => {
  const { project } = evaluate(withDecision(''));
  const found = (text: string) =>
    findDecision(project, text, 'plans/a.migration.yaml').decision?.file;
  assert.equal(found('services/shop/docs/adr/0001-a.md'), 'docs/adr/0001-a.md');
  assert.equal(found('./../docs/adr/0001-a.md'), 'docs/adr/0001-a.md');
  assert.equal(found('../docs/adr/0001-a.md'), 'docs/adr/0001-a.md');
  assert.equal(found('docs/adr/0001-a.md'), undefined);
  assert.equal(found('ADR-0001'), 'docs/adr/0001-a.md');
});

test('what lies outside of the opened folder is not called missing', () => {
  const messages = (decisions: string, file?: string) =>
    evaluate(withDecision(decisions, file)).findings.map(({ message }) => message);
  assert.deepEqual(messages('docs/adr/0009-b.md'), []);
  assert.deepEqual(messages('services/shop/docs/adr/0009-b.md'), [
    'services/shop/docs/adr/0009-b.md does not exist. Did you mean "0001-a.md"?',
  ]);
  assert.deepEqual(messages('./0009-b.md'), [
    './0009-b.md does not exist. Did you mean "0001-a.md"?',
  ]);
  assert.deepEqual(messages('ADR-0009'), ['ADR-0009 is no decision here.']);
  assert.deepEqual(messages('ADR-0009', 'notes.md'), []);
});

test('links between decisions stay relative to their files', () => {
  const { findings } = evaluate(`
--- docs/adr/0001-a.md
# 1. A

## Status

Superseded by [2. B](0002-b.md)

## Context
--- docs/adr/0002-b.md
# 2. B

## Status

Accepted

Supersedes [1. A](0001-a.md)

## Context
`);
  assert.deepEqual(findings, []);
});
