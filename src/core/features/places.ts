import type { StepMatch } from '../analysis/names/references.ts';
import type { Decision } from '../model/decision.ts';
import type { Place } from '../text/span.ts';

/** Where a decision is: its title, else its beginning. */
export function placeOfDecision({ file, title, span }: Decision): Place {
  const written = title && title.span.start < title.span.end ? title.span : undefined;
  return { file, span: written ?? { start: span.start, end: span.start } };
}

/** Where a step is: its id, else its title. */
export function placeOfStep({ plan, step }: StepMatch): Place {
  return { file: plan.file, span: step.idSpan };
}
