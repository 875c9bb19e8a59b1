import { createGoverning } from '../../../analysis/decisions/governing.ts';
import type { StepMatch } from '../../../analysis/names/references.ts';
import type { Step } from '../../../model/plan/plan.ts';
import type { Review } from '../../../model/review/review.ts';
import type { Span } from '../../../text/span.ts';

/** A step of which code changed. */
export interface TouchedStep extends StepMatch {
  /** Of the path in the plan that names the first of the files. */
  readonly span: Span;
  readonly files: readonly string[];
}

/** Every step whose `paths` name a file that changed, in the order of the files. */
export function findTouchedSteps({ head, code }: Review): readonly TouchedStep[] {
  if (!code) return [];
  const governing = createGoverning(head.project, []);
  const found = new Map<Step, TouchedStep & { readonly files: string[] }>();
  for (const { path } of code.files) {
    for (const match of governing(path).steps) {
      const known = found.get(match.step);
      if (known) known.files.push(path);
      else found.set(match.step, { ...match, files: [path] });
    }
  }
  return [...found.values()];
}
