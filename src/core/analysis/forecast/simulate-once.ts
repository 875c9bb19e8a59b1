import { lazyOf } from '../../text/lazy-of.ts';
import type { PlanView } from '../world.ts';
import type { Simulation } from './simulate.ts';

interface Kept {
  readonly signature: string;
  readonly simulation: Simulation;
}

/** By what was read of the past, then by plan: the last one. A reading never changes. */
const keptOf = lazyOf((_: object) => new Map<string, Kept>());

/**
 * Plays a plan through once for all that asks the same: a key that is typed seldom changes its days.
 * `numbers` are all that the outcome follows from beside the calendar and the day.
 */
export function simulateOnce(
  { plan, today, facts }: PlanView,
  numbers: unknown,
  play: () => Simulation,
): Simulation {
  const signature = JSON.stringify([plan.id, today, plan.calendar, numbers], leaveOutPlaces);
  const plans = keptOf(facts.past ?? facts.history);
  const known = plans.get(plan.file);
  if (known?.signature === signature) return known.simulation;
  const simulation = play();
  plans.set(plan.file, { signature, simulation });
  return simulation;
}

/** Where something is written does not matter. */
function leaveOutPlaces(key: string, value: unknown): unknown {
  return key === 'span' ? undefined : value;
}
