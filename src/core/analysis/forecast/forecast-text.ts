import type { Forecast } from '../../model/analysis/forecast.ts';
import type { PlanForecast } from '../../model/analysis/plan-state.ts';
import type { PlanSchedule } from '../../model/analysis/schedule.ts';
import type { Day } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { percentText } from '../../text/percent-text.ts';
import { lateMark } from '../words/late-mark.ts';

/** `28 Dec (85 %)`, or why there is no day. */
export function forecastText(forecast: Forecast, today: Day): string {
  if (forecast.kind === 'unknown') return forecast.reason;
  return `${dayText(forecast.days.likely, today)} (85 %)`;
}

/** A chance as people read it: what is small is not nothing, what is large is not certain. */
export function chanceText(chance: number): string {
  if (chance < 0.01) return 'under 1 %';
  return chance > 0.99 ? 'over 99 %' : percentText(chance);
}

/** `forecast 28 Dec (85 %)`, and what it leaves out; nothing where there is no day. */
export function planForecastWords(
  { forecast }: PlanForecast,
  { isLowerBound }: PlanSchedule,
  { today, due }: { readonly today: Day; readonly due: Day | undefined },
): readonly string[] {
  if (forecast.kind === 'unknown') return [`no forecast: ${forecast.reason}`];
  const condition = isLowerBound ? ' if what blocks it ended today' : '';
  return [
    `${lateMark(forecast.days.likely, due)}forecast ${forecastText(forecast, today)}${condition}`,
  ];
}

/** `at the present rate 28 Dec (85 %)`, with the chance of its day where it has one. */
export function measureForecastText(forecast: Forecast, today: Day, due: Day | undefined): string {
  if (forecast.kind === 'unknown') return `no forecast: ${forecast.reason}`;
  const { chance } = forecast;
  const end =
    due === undefined || chance === undefined
      ? ''
      : `, ${dayText(due, today)} with ${chanceText(chance)}`;
  return `at the present rate ${forecastText(forecast, today)}${end}`;
}
