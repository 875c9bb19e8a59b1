import type { Reason } from '../../model/analysis/reason.ts';
import { addDays, daysBetween } from '../../text/day.ts';
import { dayText } from '../../text/day-text.ts';
import { percentText } from '../../text/percent-text.ts';
import type { StepNode } from '../nodes.ts';
import type { StepEnds } from '../schedule/create-schedules.ts';
import { nearestDue, placesOfDue } from '../step/nearest-due.ts';
import { createReason } from '../world.ts';
import { confidenceOf } from './confidence-of.ts';
import { chanceText } from './forecast-text.ts';
import { isMeasured } from './measure-risks.ts';
import { quantile, shareUpTo } from './quantile.ts';

export interface ForecastQuestion {
  readonly node: StepNode;
  /** Whether something holds it up, which is taken to end today. */
  readonly isHeld: boolean;
  readonly endsOf: (node: StepNode) => StepEnds | undefined;
}

/**
 * Why a step without a measure may miss the nearest day that it must keep, by how long finished
 * steps took. Of one with a measure its measure tells.
 */
export function findForecastRisk({ node, isHeld, endsOf }: ForecastQuestion): readonly Reason[] {
  const { view, step } = node;
  const due = nearestDue(view.plan, step);
  if (due === undefined || due.value < view.today || isMeasured(node)) return [];
  const ends = endsOf(node);
  const confidence = confidenceOf(view);
  if (!ends) return [];
  const chance = shareUpTo(ends.days, daysBetween(view.today, due.value));
  if (chance >= confidence) return [];
  const days = quantile(ends.days, confidence);
  const last = dayText(due.value, view.today);
  const when = Number.isFinite(days)
    ? `by ${dayText(addDays(view.today, days), view.today)} (${percentText(confidence)}), due ${last}`
    : `by ${last} with a chance of ${chanceText(chance)}`;
  const condition = isHeld ? ', if what blocks it ended today' : '';
  const message = `By how long ${ends.samples} finished steps took it ends ${when}${condition}.`;
  return [createReason(view, 'forecast', message, placesOfDue(view.plan, step, due))];
}
