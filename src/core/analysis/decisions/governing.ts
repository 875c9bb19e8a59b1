import type { Citation } from '../../model/analysis/citation.ts';
import type { Decision } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import { groupBy } from '../../text/group-by.ts';
import { folderOf } from '../../text/path.ts';
import { createPathMatcher, isGlob } from '../../text/path-glob.ts';
import type { Place, Span } from '../../text/span.ts';
import type { StepMatch } from '../names/references.ts';
import { meaningsOf } from './governed-paths.ts';

/** What is about a file, and why. */
export interface Governing {
  readonly decisions: readonly GoverningDecision[];
  /** `span` is where the path is written. */
  readonly steps: readonly (StepMatch & { readonly span: Span })[];
}

/** `place` is where the decision writes the path, or where the file cites the decision. */
export interface GoverningDecision {
  readonly decision: Decision;
  readonly place: Place;
  /** The first line of the file that cites it, from 1; undefined where the decision names the file. */
  readonly citedAt: number | undefined;
}

/**
 * Tells what governs a file, by its path from the project folder: decisions that say what code they
 * govern, decisions that the file cites, and steps by their `paths`. A path without a star means the
 * file, or all that is in the folder. Nothing is looked for on the disk, so a file may be still to come.
 */
export function createGoverning(
  project: Project,
  citations: readonly Citation[],
): (path: string) => Governing {
  const decisions = project.decisions.flatMap(decision =>
    decision.governs.map(({ span, value }) => ({
      ...{ decision, place: { file: decision.file, span }, citedAt: undefined },
      matches: anyOf(meaningsOf(value).map(each => matcherOf(project, each, decision.file))),
    })),
  );
  const cited = groupBy(
    citations.flatMap(({ decision, place, line }): GoverningDecision[] =>
      decision ? [{ decision, place, citedAt: line }] : [],
    ),
    ({ place }) => place.file,
  );
  const steps = project.plans.flatMap(plan =>
    plan.steps.flatMap(step =>
      step.paths.map(path => ({
        plan,
        step,
        span: path.span,
        matches: matcherOf(project, path.value, plan.file),
      })),
    ),
  );
  return path => {
    const full = project.prefix + path;
    return {
      decisions: firstOfEach(
        [...decisions.filter(({ matches }) => matches(full)), ...(cited.get(path) ?? [])],
        ({ decision }) => decision,
      ),
      steps: firstOfEach(
        steps.filter(({ matches }) => matches(full)),
        ({ step }) => step,
      ),
    };
  };
}

function anyOf(matchers: readonly ((path: string) => boolean)[]): (path: string) => boolean {
  return path => matchers.some(matches => matches(path));
}

function matcherOf({ prefix }: Project, value: string, file: string): (path: string) => boolean {
  const folder = folderOf(prefix + file);
  const exact = createPathMatcher(value, folder);
  const below = isGlob(value) ? undefined : createPathMatcher(`${value.trim()}/`, folder);
  return path => (exact?.(path) ?? false) || (below?.(path) ?? false);
}

/** Two paths of one thing may match the same file. */
function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] {
  const seen = new Set<unknown>();
  return items.filter(item => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
