import type { Forecast } from '../../model/analysis/forecast.ts';
import type { Day } from '../../model/value.ts';
import { addDays, daysBetween } from '../../text/day.ts';
import { quantile, shareUpTo } from './quantile.ts';

/** Where more runs do not get there, there is no day to name. */
const mostLost = 0.15;

export interface Runs {
  readonly today: Day;
  /** Calendar days from today until each run got there, sorted; infinite where it did not. */
  readonly days: readonly number[];
  readonly due: Day | undefined;
  readonly basis: string;
  /** Why runs do not get there: a clause. */
  readonly lost: string;
}

/** The days by which 50, 85 and 95 of 100 runs got there; unknown where more than 15 of 100 did not. */
export function createForecast({ today, days, due, basis, lost }: Runs): Forecast {
  const late = days.filter(each => !Number.isFinite(each)).length;
  if (late > mostLost * days.length) return { kind: 'unknown', reason: lost };
  const dayOf = (share: number) => addDays(today, Math.min(quantile(days, share), longest));
  return {
    kind: 'known',
    days: { half: dayOf(0.5), likely: dayOf(0.85), late: dayOf(0.95) },
    chance: due === undefined ? undefined : shareUpTo(days, daysBetween(today, due)),
    basis,
  };
}

/** Runs end after five years; what is later is only known to be so. */
const longest = 260 * 7;
