import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { factsNeeded } from '../../src/core/analysis/facts-needed.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { isCandidatePath } from '../../src/core/model/candidate.ts';
import { type Facts, noReadings, type SideFile } from '../../src/core/model/facts/facts.ts';
import { keyOfMeasure, type Measure } from '../../src/core/model/facts/measure.ts';
import type { Project } from '../../src/core/model/project.ts';
import type {
  ChangedFile,
  Evaluated,
  Review,
  ReviewFinding,
} from '../../src/core/model/review/review.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { withCode } from '../../src/core/reports/with-code.ts';
import { checkReview } from '../../src/core/review/check-review.ts';
import { compareProjects } from '../../src/core/review/compare-projects.ts';
import { atOnce } from '../../src/core/text/in-parts.ts';
import { createLineMap, lineAt, positionOf } from '../../src/core/text/line-map.ts';
import type { Place } from '../../src/core/text/span.ts';
import { startMeasure } from '../../src/worker/measure-files.ts';
import { type ExpectedFinding, readFixture } from './fixture.ts';

/** A fixture on the day on which all reviews of the tests take place. */
export function evaluateSide(source: string): Evaluated {
  const files = readFixture(source).files.filter(({ path }) => isCandidatePath(path));
  const project = readProject(files.filter(({ path }) => !path.startsWith(elsewhere)));
  return { project, analysis: analyse(project, facts) };
}

const elsewhere = 'elsewhere: ';

const facts: Facts = {
  now: '2026-03-16T09:00:00Z',
  history: { kind: 'unknown', reason: 'no git history here' },
  readings: noReadings,
};

/** All files of both fixtures are looked at; `--- elsewhere: path` is one of the other branch. */
export function reviewFixtures(base: string, head: string): Review {
  const [before, after] = [readFixture(base).files, readFixture(head).files];
  const addedElsewhere = before.flatMap(({ path }) =>
    path.startsWith(elsewhere) ? path.slice(elsewhere.length) : [],
  );
  const files = findChanged(before, after);
  const readings = { ...noReadings, measures: measure(after) };
  const sides = { base: evaluateSide(base), head: evaluateSide(head) };
  const work = compareProjects(sides.base, sides.head, {
    ...{ files, addedElsewhere },
    facts: { ...facts, readings },
  });
  return atOnce(work);
}

function findChanged(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): readonly ChangedFile[] {
  const contentIn = (files: readonly SourceFile[], path: string): SideFile =>
    files.find(file => file.path === path)?.content ?? { kind: 'missing' };
  const paths = new Set([...before, ...after].map(({ path }) => path));
  return [...paths]
    .filter(path => !path.startsWith(elsewhere))
    .map(path => ({ path, base: contentIn(before, path), head: contentIn(after, path) }))
    .filter(({ base, head }) => JSON.stringify(base) !== JSON.stringify(head));
}

/** The patterns that plans count, as the worker counts them. */
function measure(files: readonly SourceFile[]): ReadonlyMap<string, Measure> {
  const { measures } = factsNeeded(readProject(files)).readings;
  return new Map(
    measures.flatMap(definition => {
      const running = startMeasure(definition, '');
      if ('kind' in running) return [];
      for (const { path, content } of files) {
        if (content.kind === 'text') running.take(path, () => Buffer.from(content.text));
      }
      return [
        [
          keyOfMeasure(definition),
          running.result({ files: [], leftOut: [], unseen: [], gap: undefined }),
        ],
      ];
    }),
  );
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
      own.map(finding => toExpected(withCode(review, side), finding)),
      readFixture(source).expected,
      side,
    );
  }
}

function toExpected({ files }: Project, finding: ReviewFinding): ExpectedFinding {
  const { place, severity, rule, message } = finding;
  const content = files.get(place.file)?.content;
  assert.ok(content?.kind === 'text', place.file);
  const map = createLineMap(content.text);
  const index = positionOf(map, place.span.start).line;
  const end = Math.min(Math.max(place.span.end, place.span.start + 1), lineAt(map, index).end);
  const text = content.text.slice(place.span.start, end);
  return { file: place.file, line: index + 1, text, says: `${severity} ${rule}: ${message}` };
}
