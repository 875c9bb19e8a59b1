import type { Decision } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import type { Sourced } from '../model/value.ts';
import { folderOf } from '../text/path.ts';
import { createPathMatcher } from '../text/path-glob.ts';
import type { Span } from '../text/span.ts';
import type { StepMatch } from './references.ts';

/** What names a file among the paths it is about. `span` is where the path is written. */
export interface Governing {
  readonly decisions: readonly { readonly decision: Decision; readonly span: Span }[];
  readonly steps: readonly (StepMatch & { readonly span: Span })[];
}

/**
 * Tells what governs a file, by its path from the project folder: decisions that say what code they
 * govern, and steps by their `paths`. A path without a star means the file, or all that is in the
 * folder. Nothing is looked for on the disk, so a file may be still to come.
 */
export function createGoverning(project: Project): (path: string) => Governing {
  const decisions = project.decisions.flatMap(decision =>
    decision.governs.map(path => ({
      decision,
      span: path.span,
      matches: matcherOf(project, path, decision.file),
    })),
  );
  const steps = project.plans.flatMap(plan =>
    plan.steps.flatMap(step =>
      step.paths.map(path => ({
        plan,
        step,
        span: path.span,
        matches: matcherOf(project, path, plan.file),
      })),
    ),
  );
  return path => {
    const full = project.prefix + path;
    return {
      decisions: firstOfEach(
        decisions.filter(({ matches }) => matches(full)),
        ({ decision }) => decision,
      ),
      steps: firstOfEach(
        steps.filter(({ matches }) => matches(full)),
        ({ step }) => step,
      ),
    };
  };
}

function matcherOf(
  { prefix }: Project,
  { value }: Sourced<string>,
  file: string,
): (path: string) => boolean {
  const folder = folderOf(prefix + file);
  const exact = createPathMatcher(value, folder);
  const below = /[*?[{]/.test(value) ? undefined : createPathMatcher(`${value.trim()}/`, folder);
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
