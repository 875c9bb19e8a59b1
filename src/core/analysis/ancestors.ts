import type { Phase, Plan, Step } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { barrierBefore } from './barriers.ts';
import { findStep, type StepMatch } from './references.ts';

/** Everything that a step waits for, by its dependencies and by barriers; the nearest first. */
export function ancestorsOf(project: Project, plan: Plan, step: Step): readonly StepMatch[] {
  const found = new Map<Step, StepMatch>();
  const passed = new Set<Phase>();
  const open: StepMatch[] = [{ plan, step }];
  for (const at of open) {
    for (const match of [...dependenciesOf(project, at), ...barredBy(at, passed)]) {
      if (found.has(match.step)) continue;
      found.set(match.step, match);
      open.push(match);
    }
  }
  return [...found.values()];
}

function dependenciesOf(project: Project, { plan, step }: StepMatch): StepMatch[] {
  return step.dependsOn.flatMap(({ ref }) => findStep(project, plan, ref.raw) ?? []);
}

/** The steps behind a barrier are the same for every step in front of it: once is enough. */
function barredBy({ plan, step }: StepMatch, passed: Set<Phase>): StepMatch[] {
  const barrier = barrierBefore(plan, step);
  if (!barrier || passed.has(barrier.phase)) return [];
  passed.add(barrier.phase);
  return barrier.steps.map(each => ({ plan, step: each }));
}
