import type { Plan, Step } from '../model/plan/plan.ts';
import { lazyOf } from '../text/lazy-of.ts';
import { pushTo } from '../text/push-to.ts';

/** How the steps of a plan are nested. */
export interface PlanParts {
  /** The top step that a step is a part of, or is. */
  readonly topOf: (step: Step) => Step;
  /** The direct sub-steps of a top step. */
  readonly partsOf: (step: Step) => readonly Step[];
  /** All sub-steps of a top step, at any depth. */
  readonly allPartsOf: (step: Step) => readonly Step[];
}

/** Goes by the order of the file, not by ids: two steps may have the same one. */
export const findParts = lazyOf(read);

/** Most steps have none, and every step is asked several times. */
const none: readonly Step[] = [];

function read(plan: Plan): PlanParts {
  const tops = new Map<Step, Step>();
  const parts = new Map<Step, Step[]>();
  let top: Step | undefined;
  for (const step of plan.steps) {
    if (step.parent === undefined || !top) {
      top = step;
    } else {
      tops.set(step, top);
      pushTo(parts, top, step);
    }
  }
  return {
    topOf: step => tops.get(step) ?? step,
    partsOf: step => parts.get(step)?.filter(({ depth }) => depth === 1) ?? [],
    allPartsOf: step => parts.get(step) ?? none,
  };
}
