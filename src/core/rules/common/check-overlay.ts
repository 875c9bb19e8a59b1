import type { Analysis } from '../../model/analysis/analysis.ts';
import type { OverlayKind, PlanMark } from '../../model/analysis/overlay.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import type { Place } from '../../text/span.ts';
import type { RuleFinding } from './rule.ts';
import { statesWithMark } from './states-with-mark.ts';

/** One finding for each step with a mark. */
export function* checkOverlay(analysis: Analysis, wanted: OverlayKind): Generator<RuleFinding> {
  for (const { plan, state, reason } of statesWithMark(analysis, wanted)) {
    const { id, idSpan } = state.step;
    yield tellReason(id, reason, { file: plan.file, span: idSpan });
  }
}

/** One finding for each mark of a kind that a plan as a whole has. */
export function* checkPlanMark(
  analysis: Analysis,
  wanted: PlanMark['kind'],
): Generator<RuleFinding> {
  for (const { plan, marks } of analysis.plans) {
    for (const { kind, reason } of marks) {
      if (kind !== wanted) continue;
      yield tellReason(plan.id, reason, { file: plan.file, span: plan.title.span });
    }
  }
}

/** At the first place of a reason; `usual` is where one without places is told. */
export function tellReason(name: string, { message, places }: Reason, usual: Place): RuleFinding {
  const [place = usual, ...others] = places;
  const related = others.map(other => ({ place: other, message: 'This is part of the reason.' }));
  return { place, message: `${name}: ${lowerFirst(message)}`, related };
}
