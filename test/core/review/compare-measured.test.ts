import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import { factsNeeded } from '../../../src/core/analysis/facts-needed.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { type Facts, noReadings, type SideFile } from '../../../src/core/model/facts/facts.ts';
import { keyOfMeasure } from '../../../src/core/model/facts/measure.ts';
import { reviewProjects } from '../../../src/core/review/review-projects.ts';
import { readFixture } from '../../support/fixture.ts';

const planOf = (evidence: string) =>
  readProject(
    readFixture(`--- a.migration.yaml
migration-plan: "1.0"
id: a
title: A
evidence: [{id: m, ${evidence}}]
steps: [{id: s, title: S}]
`).files,
  );

interface Code {
  readonly evidence?: string;
  /** What the measure finds now, one a file: `src/0.ts`, `src/1.ts` and so on. */
  readonly now: number;
  /** Files that changed, as they were. */
  readonly before: Readonly<Record<string, SideFile>>;
}

/** What a review says of the measure of a plan that nobody touched. */
function said({ evidence = 'pattern: old, target: 0', now, before }: Code): readonly string[] {
  const project = planOf(evidence);
  const matches = Array.from({ length: now }, (_, index) => ({
    ...{ file: `src/${index}.ts`, line: 1, text: 'old', fingerprint: String(index) },
  }));
  const found = { kind: 'known' as const, value: now, matches, notes: [] };
  const { measures } = factsNeeded(project).readings;
  const facts: Facts = {
    now: '2026-03-16T09:00:00Z',
    history: { kind: 'unknown', reason: 'no git history here' },
    readings: { ...noReadings, measures: new Map(measures.map(m => [keyOfMeasure(m), found])) },
  };
  const head = { project, analysis: analyse(project, facts) };
  const files = Object.entries(before).map(([path, base]) => ({ path, base, head: none }));
  const { review } = reviewProjects(planOf(evidence), head, facts, { files, addedElsewhere: [] });
  return review.changes.map(({ group, message }) => `${group}: ${message}`);
}

const old: SideFile = { kind: 'text', text: 'old' };
const none: SideFile = { kind: 'missing' };

test('what a branch does to the numbers that its plans measure', () => {
  assert.deepEqual(said({ now: 2, before: {} }), []);
  assert.deepEqual(said({ now: 2, before: { 'src/0.ts': old } }), [], 'one that stayed');
  assert.deepEqual(said({ now: 2, before: { 'src/9.ts': old } }), [
    'status: Measured m: 3 → 2, target 0.',
  ]);
  assert.deepEqual(said({ now: 0, before: { 'src/9.ts': old } }), [
    'status: Measured m: 1 → 0, its target.',
  ]);
  assert.deepEqual(said({ now: 2, before: { 'src/1.ts': none } }), [
    'status: Measured m: 1 → 2, target 0.',
  ]);
  const evidence = 'pattern: old';
  assert.deepEqual(said({ evidence, now: 0, before: { 'src/9.ts': old } }), [
    'status: Measured m: 1 → 0.',
  ]);
});

test('nothing is said of a number that is not known', () => {
  const unreadable: SideFile = { kind: 'unreadable', reason: 'it is no text' };
  assert.deepEqual(said({ now: 2, before: { 'src/1.ts': unreadable } }), []);
  const evidence = 'json: {file: r.json, pointer: /open}, target: 0';
  assert.deepEqual(said({ evidence, now: 2, before: { 'r.json': none } }), []);
});
