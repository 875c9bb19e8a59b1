import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { noReadings } from '../../src/core/model/facts.ts';
import type { Evaluated, Review } from '../../src/core/model/review.ts';
import { compareProjects } from '../../src/core/review/compare-projects.ts';
import { createLineMap, positionOf } from '../../src/core/text/line-map.ts';
import type { Place } from '../../src/core/text/span.ts';
import { readFixture } from './fixture.ts';

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
export function checkReview(base: string, head: string, expected: readonly string[]): void {
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
