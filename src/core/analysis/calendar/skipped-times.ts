import type { Schedule } from '../../model/plan/calendar.ts';
import type { Day, Moment } from '../../model/value.ts';
import { addDays } from '../../text/day.ts';
import { isSkipped, timeOf } from './moment.ts';
import { unfoldRule } from './unfold-rule.ts';

/** The times that the clocks of a zone never show, from a day on, of one year: they moved forward. */
export function skippedTimes(
  { start, rrule }: Schedule,
  zone: string | undefined,
  from: Day,
): readonly Moment[] {
  const until = timeOf(addDays(from, 366), zone);
  // A day without a time begins whenever it does.
  if (!start || start.value.length === 10 || zone === undefined || until === undefined) return [];
  const skipped = rrule
    ? skippedByRule(start.value, { rule: rrule.value, zone, until })
    : [start.value];
  return skipped.filter(moment => moment.slice(0, 10) >= from && isSkipped(moment, zone));
}

function skippedByRule(
  start: Moment,
  { until, ...rest }: { readonly rule: string; readonly zone: string; readonly until: number },
): readonly Moment[] {
  const found = unfoldRule({ start, ...rest }, until);
  return found.kind === 'known' ? found.skipped : [];
}
