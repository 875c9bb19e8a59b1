import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import type { Day } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';
import { lastingText } from '../../text/day-text.ts';
import { reasonOfRoot } from './reason-of-root.ts';

/** What blocks a step, and for how long: a root that it meets itself before one further on. */
export interface NearestRoot {
  readonly root: RootBlocker;
  /** ` for 7 days`; empty where nobody knows since when. */
  readonly lasting: string;
}

/** Undefined where nothing blocks the step. */
export function nearestRoot(state: StepState, today: Day): NearestRoot | undefined {
  const chains = state.chains();
  const root = chains.find(({ steps }) => steps.length === 1)?.root ?? chains[0]?.root;
  if (!root) return undefined;
  const { since } = reasonOfRoot(state, root);
  const lasting = since === undefined ? '' : ` ${lastingText(daysBetween(since, today))}`;
  return { root, lasting };
}

/** Whether a step is one of those that wait for each other, and does not only wait for one of them. */
export function isInCycle({ reasons }: StepState): boolean {
  return reasons.some(({ code }) => code === 'cycle');
}
