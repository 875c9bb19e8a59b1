import { isAtRest } from '../../analysis/at-rest.ts';
import type { Analysis } from '../../model/analysis/analysis.ts';
import type { OverlayKind } from '../../model/analysis/overlay.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { pushTo } from '../../text/push-to.ts';

export interface MarkedState {
  readonly plan: Plan;
  /** The day in the zone of its plan. */
  readonly today: Day;
  readonly state: StepState;
  /** Why it has the mark, in one; and each reason by itself. */
  readonly reason: Reason;
  readonly reasons: readonly Reason[];
}

/** The steps that have a mark, of the plans that go on, in the order of plans and steps. */
export function statesWithMark(analysis: Analysis, mark: OverlayKind): readonly MarkedState[] {
  return byMark(analysis).get(mark) ?? [];
}

/** Every rule asks, and few of thousands of steps have any one mark. */
const byMark = lazyOf(({ plans }: Analysis): ReadonlyMap<OverlayKind, MarkedState[]> => {
  const found = new Map<OverlayKind, MarkedState[]>();
  for (const { plan, steps, today } of plans) {
    if (isAtRest(plan)) continue;
    for (const state of steps) {
      for (const { kind, ...why } of state.overlays) {
        pushTo(found, kind, { plan, today, state, ...why });
      }
    }
  }
  return found;
});
