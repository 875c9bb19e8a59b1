import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { noReadings } from '../../src/core/model/facts.ts';
import type { Evaluated, Review, ReviewFinding } from '../../src/core/model/review.ts';
import { checkReview } from '../../src/core/review/check-review.ts';
import { compareProjects } from '../../src/core/review/compare-projects.ts';
import { createLineMap, lineAt, positionOf } from '../../src/core/text/line-map.ts';
import type { Place } from '../../src/core/text/span.ts';
import { type ExpectedFinding, readFixture } from './fixture.ts';

/** A fixture on the day on which all reviews of the tests take place. */
export function evaluateSide(source: string): Evaluated {
  const project = readProject(readFixture(source).files);
  const history = { kind: 'unknown', reason: 'no git history here' } as const;
  const facts = { now: '2026-03-16T09:00:00Z', history, readings: noReadings };
  return { project, analysis: analyse(project, facts) };
}

export function reviewFixtures(base: string, head: string): Review {
  return compareProjects(evaluateSide(base), evaluateSide(head));
}

/** Checks all changes: `group message`, and at the end both lines: `@3→4`, `-` where there is none. */
export function checkChanges(base: string, head: string, expected: readonly string[]): void {
  const review = reviewFixtures(base, head);
  assert.deepEqual(
    review.changes.map(
      ({ group, message, base: old, head: now }) =>
        `${group} ${message} @${lineOf(review.base, old)}→${lineOf(review.head, now)}`,
    ),
    expected,
  );
}

function lineOf({ project }: Evaluated, place: Place | undefined): string {
  const content = place && project.files.get(place.file)?.content;
  if (!place || content?.kind !== 'text') return '-';
  return String(positionOf(createLineMap(content.text), place.span.start).line + 1);
}

/** Checks that the rules of a review report what both fixtures underline, and nothing else. */
export function checkReviewRules(base: string, head: string): void {
  const review = reviewFixtures(base, head);
  const findings = checkReview(review);
  for (const [side, source] of [
    ['base', base],
    ['head', head],
  ] as const) {
    const own = findings.filter(finding => finding.side === side);
    assert.deepEqual(
      own.map(finding => toExpected(review[side], finding)),
      readFixture(source).expected,
      side,
    );
  }
}

function toExpected({ project }: Evaluated, finding: ReviewFinding): ExpectedFinding {
  const { place, severity, rule, message } = finding;
  const content = project.files.get(place.file)?.content;
  assert.ok(content?.kind === 'text', place.file);
  const map = createLineMap(content.text);
  const index = positionOf(map, place.span.start).line;
  const end = Math.min(Math.max(place.span.end, place.span.start + 1), lineAt(map, index).end);
  const text = content.text.slice(place.span.start, end);
  return { file: place.file, line: index + 1, text, says: `${severity} ${rule}: ${message}` };
}
