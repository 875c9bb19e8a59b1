import type { Decision } from '../model/decision.ts';
import type { Day, Sourced } from '../model/value.ts';
import { type DayOrder, readDayText } from './decision/dates/day-text.ts';

/**
 * Where records of a log prove how they order day and month (`26/03/2018`), dates such as
 * `09/04/2018` in the same log are read that way. A log that proves both orders proves none.
 */
export function settleDates(decisions: readonly Decision[]): Decision[] {
  const orders = new Map<string, Set<DayOrder>>();
  for (const { log, date } of decisions) {
    if (!date || isoDay.test(date.raw)) continue;
    const reading = readDayText(date.raw);
    if (reading.kind !== 'certain' || reading.order === undefined) continue;
    const known = orders.get(log) ?? new Set();
    orders.set(log, known.add(reading.order));
  }
  return decisions.map(decision => settle(decision, orders.get(decision.log)));
}

/** Most days are written so; they prove no order. */
const isoDay = /^\d{4}-\d\d-\d\d$/;

function settle(decision: Decision, orders: ReadonlySet<DayOrder> | undefined): Decision {
  const { date, dates } = decision;
  const [order, ...others] = orders ?? [];
  if (order === undefined || others.length > 0) return decision;
  return {
    ...decision,
    date: date && settleDay(date, order),
    dates: dates.map(each => settleDay(each, order)),
  };
}

function settleDay<T extends Sourced<Day | undefined>>(date: T, order: DayOrder): T {
  const reading = date.value === undefined ? readDayText(date.raw) : undefined;
  if (reading?.kind !== 'ambiguous') return date;
  const value = order === 'day-first' ? reading.dayFirst : reading.monthFirst;
  const doubt = 'The order of day and month is that of other records of this log.';
  return { ...date, value, doubt };
}
