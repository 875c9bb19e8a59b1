import type { Forecast } from '../../model/analysis/forecast.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Day } from '../../model/value.ts';
import { count } from '../../text/count.ts';
import { seriesOf } from '../past/series-of.ts';
import type { PlanView } from '../world.ts';
import { type BurnDown, findBurnDown, leastWeeks } from './burn-down.ts';
import { createForecast } from './create-forecast.ts';

/** When a measure gets to a goal; undefined where it is there, or nothing is known of its past. */
export function forecastMeasure(
  view: PlanView,
  evidence: Evidence,
  { goal, due }: { readonly goal: number | undefined; readonly due: Day | undefined },
): Forecast | undefined {
  const burnDown = goal === undefined ? undefined : burnDownOf(view, evidence, goal);
  if (!burnDown || burnDown.improvements.length === 0) return undefined;
  const { improvements, runs } = burnDown;
  const weeks = count(improvements.length, 'week');
  if (improvements.length < leastWeeks) {
    return {
      kind: 'unknown',
      reason: `its past of ${weeks} is too short (at least ${leastWeeks})`,
    };
  }
  return createForecast({
    today: view.today,
    days: runs.map(each => each * 7),
    due,
    basis: `by the pace of its last ${weeks}`,
    lost: `at the pace of its last ${weeks} it does not get to ${goal}`,
  });
}

/** The seed is of the plan and the day, so that a day has one answer. */
export function burnDownOf(view: PlanView, evidence: Evidence, goal: number): BurnDown | undefined {
  const series = seriesOf(view, evidence);
  if (series?.kind !== 'known') return undefined;
  const seed = `${view.plan.id} ${view.today} ${evidence.id.value}`;
  return findBurnDown({ evidence, series, goal, seed });
}
