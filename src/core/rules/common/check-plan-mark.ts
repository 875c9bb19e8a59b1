import type { Analysis } from '../../model/analysis/analysis.ts';
import type { PlanMark } from '../../model/analysis/overlay.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import type { RuleFinding } from './rule.ts';

/** One finding for each mark of a kind, at the first place of its reason. */
export function* checkPlanMark(
  analysis: Analysis,
  wanted: PlanMark['kind'],
): Generator<RuleFinding> {
  for (const { plan, marks } of analysis.plans) {
    for (const { kind, reason } of marks) {
      const [place, ...others] = reason.places;
      if (kind !== wanted || !place) continue;
      const related = others.map(other => ({
        place: other,
        message: 'This is part of the reason.',
      }));
      yield { place, message: `${plan.id}: ${lowerFirst(reason.message)}`, related };
    }
  }
}
