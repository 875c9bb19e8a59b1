import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import type { Day } from '../../model/value.ts';
import { reasonOfRoot } from './reason-of-root.ts';
import { rootAge } from './root-age.ts';

/** What blocks a step, and since when: a root that it meets itself before one further on. */
export interface NearestRoot {
  readonly root: RootBlocker;
  /** See `rootAge`. */
  readonly age: string;
}

/** Undefined where nothing blocks the step. */
export function nearestRoot(state: StepState, today: Day): NearestRoot | undefined {
  const chains = state.chains();
  const root = chains.find(({ steps }) => steps.length === 1)?.root ?? chains[0]?.root;
  if (!root) return undefined;
  return { root, age: rootAge(root, reasonOfRoot(state, root).since, today) };
}

/** Whether a step is one of those that wait for each other, and does not only wait for one of them. */
export function isInCycle({ reasons }: StepState): boolean {
  return reasons.some(({ code }) => code === 'cycle');
}
