import type { Plan, Step } from '../model/plan/plan.ts';
import type { Place } from '../text/span.ts';

/**
 * Where people find a step: in YAML the start of its item, in Markdown its title, because a heading
 * may belong to a block that starts above it.
 */
export function startOfStep(plan: Plan, step: Step): Place {
  return { file: plan.file, span: plan.format === 'yaml' ? step.span : step.title.span };
}
