import type { Holiday } from '../../model/plan/calendar.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import { daysText } from '../../text/day-text.ts';
import { compareNames, compareValue, type Subject } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';

/** Where and when people work, and how long they may rest: each day of the plan hangs on it. */
export function compareCalendar(pair: Pair<Plan>, subject: Subject): Draft[] {
  const zones = onBoth(pair, ({ timeZone }) => wordOf(timeZone));
  const days = onBoth(pair, plan => wordOf(workingDays(plan)));
  return [
    ...compareValue('time-zone', 'schedule', zones, subject),
    ...compareValue('working-days', 'schedule', days, subject),
    ...compareNames('holiday', 'schedule', onBoth(pair, holidaysOf), subject),
    ...compareValue('stale-after', 'schedule', onBoth(pair, limitOf), subject),
  ];
}

/** As a word of a plan or of a step: how long it may rest. */
export function limitOf({ staleAfter }: Pick<Plan, 'staleAfter'>) {
  return staleAfter && { value: daysText(staleAfter.value), span: staleAfter.span };
}

function workingDays({ calendar }: Plan): string | undefined {
  const days = calendar.workingDays.map(({ value }) => value);
  return days.length === 0 ? undefined : days.sort().join(', ');
}

function holidaysOf({ calendar }: Plan) {
  const wordFor = (holiday: Holiday) =>
    holiday.kind === 'day' ? holiday.day.value : holiday.file.value;
  return calendar.holidays.map(holiday => ({ value: wordFor(holiday), span: holiday.span }));
}

function wordOf(value: string | undefined) {
  return value === undefined ? undefined : { value };
}
