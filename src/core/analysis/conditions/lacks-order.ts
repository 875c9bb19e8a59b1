import { type Plan, topSteps } from '../../model/plan/plan.ts';

const known = new WeakMap<Plan, boolean>();

/** Whether a plan of several steps tells nothing about what comes before what, as many a checklist. */
export function lacksOrder(plan: Plan): boolean {
  const found = known.get(plan) ?? !findOrder(plan);
  known.set(plan, found);
  return found;
}

function findOrder(plan: Plan): boolean {
  return (
    topSteps(plan).length < 2 ||
    plan.phases.some(({ barrier }) => barrier?.value) ||
    plan.steps.some(({ dependsOn, blockedBy }) => dependsOn.length > 0 || blockedBy.length > 0)
  );
}
