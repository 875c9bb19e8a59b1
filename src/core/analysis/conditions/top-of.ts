import type { Plan, Step } from '../../model/plan.ts';

/** A plan never changes. */
const tops = new WeakMap<Plan, ReadonlyMap<Step, Step>>();

/** The top step that a step is a part of, itself where it is none; undefined where it is lost. */
export function topOf(plan: Plan, step: Step): Step | undefined {
  const known = tops.get(plan) ?? findTops(plan);
  tops.set(plan, known);
  return known.get(step);
}

function findTops({ steps }: Plan): ReadonlyMap<Step, Step> {
  const found = new Map<Step, Step>();
  const byId = new Map<string, Step>();
  // Sub-steps stand behind their parent.
  for (const step of steps) {
    const top = step.parent === undefined ? step : byId.get(step.parent);
    if (!top) continue;
    found.set(step, top);
    if (!byId.has(step.id)) byId.set(step.id, top);
  }
  return found;
}
