import type { StepState } from '../../model/analysis/step-state.ts';
import type { Day } from '../../model/value.ts';
import { isAtRest } from '../at-rest.ts';
import type { Blockers } from '../conditions/blockers.ts';
import { findCondition } from '../conditions/conditions.ts';
import { findPace } from '../forecast/measure-risks.ts';
import type { PlanActivity } from '../history/activity.ts';
import type { StepNode } from '../nodes.ts';
import type { Schedules } from '../schedule/create-schedules.ts';
import { statusOn } from '../status-on.ts';
import { isTerminal } from '../world.ts';
import { findOverlays } from './overlays.ts';
import { findOwners } from './owners.ts';

/** What is known of a step before its state is put together. */
export interface StateParts {
  readonly node: StepNode;
  readonly index: number;
  readonly blockers: Blockers;
  readonly activity: PlanActivity;
  readonly schedules: Schedules;
  /** See `ContradictionQuestion`. */
  readonly knownSince: Day | undefined;
}

/**
 * All that is derived of a step. What is dear and seldom asked for is found when it is: by a function, since V8
 * makes a slow table of each object that has a getter of its own, and every rule asks every step.
 */
export function createStepState(parts: StateParts): StepState {
  const { node, index, blockers, activity: plan, knownSince, schedules } = parts;
  const { step, view, entry, exit } = node;
  const found = { cycle: blockers.cycleOf(index), nearest: blockers.nearestTo(index) };
  const { condition, reasons } = findCondition(node, found);
  const activity = plan.of(step);
  const limit = plan.limitOf(step);
  const schedule = schedules.ofPlan(view.plan) && schedules.ofStep(step);
  // What is open in a plan at rest is neither late nor forgotten.
  const isResting = isAtRest(view.plan) && !isTerminal(view, step);
  const overlays = isResting
    ? []
    : findOverlays({
        node,
        condition,
        activity,
        limit,
        touches: plan.touchesOf(step),
        knownSince,
        schedule,
        miss: schedules.missOf(step),
        endsOf: schedules.endsOf,
      });
  // Before it has begun, a pace that is too slow is only worth knowing.
  const status = statusOn(view, step);
  const pace = status === 'planned' ? findPace(node, schedule) : [];
  return {
    step,
    plan: view.plan,
    status,
    // A file CODEOWNERS may be long.
    owners: () => findOwners(view, step),
    condition,
    reasons: pace.length > 0 ? [...reasons, ...pace] : reasons,
    overlays,
    // A long chain for each of thousands of steps is much.
    chains: () => blockers.chainsOf(index),
    entry,
    exit,
    activity,
    limit,
    schedule,
  };
}
