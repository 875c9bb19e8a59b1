import { type Phase, type Plan, type Step, topSteps } from '../../model/plan/plan.ts';
import { lazyOf } from '../../text/lazy-of.ts';

/** The steps that a step has to wait for because of its phase, and where that is written. */
export interface Barrier {
  readonly phase: Phase;
  readonly steps: readonly Step[];
}

/**
 * The barrier in front of a top step: with `barrier: true` every step of the next phase waits for
 * every step of this one. Phases without steps are passed over.
 */
export function barrierBefore(plan: Plan, step: Step): Barrier | undefined {
  return step.phase === undefined ? undefined : barriersOf(plan).get(step.phase);
}

const barriersOf = lazyOf(findBarriers);

/** By the id of the phase that waits. */
function findBarriers(plan: Plan): ReadonlyMap<string, Barrier> {
  const found = new Map<string, Barrier>();
  if (!plan.phases.some(({ barrier }) => barrier?.value)) return found;
  const stepsOf = new Map<string, Step[]>(plan.phases.map(({ id }) => [id, []]));
  for (const step of topSteps(plan)) stepsOf.get(step.phase ?? '')?.push(step);
  let before: Barrier | undefined;
  for (const phase of new Map(plan.phases.map(each => [each.id, each])).values()) {
    const steps = stepsOf.get(phase.id) ?? [];
    if (steps.length === 0) continue;
    if (before?.phase.barrier?.value) found.set(phase.id, before);
    before = { phase, steps };
  }
  return found;
}
