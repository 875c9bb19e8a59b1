import type { Phase, Plan, Step } from '../model/plan/plan.ts';

const known = new WeakMap<readonly Phase[], ReadonlyMap<string, Phase>>();

/** The phase that a step stands in; the first of its id, where a plan has two. */
export function phaseOf({ phases }: Pick<Plan, 'phases'>, { phase }: Step): Phase | undefined {
  if (phase === undefined) return undefined;
  const byId = known.get(phases) ?? new Map(phases.toReversed().map(each => [each.id, each]));
  known.set(phases, byId);
  return byId.get(phase);
}
