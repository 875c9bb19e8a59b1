import { findMeantDays } from '../edits/write-day.ts';
import type { Decision } from '../model/decision.ts';
import { ambiguousDayDoubt, impossibleDayDoubt } from '../model/doubts.ts';
import { changeIn } from '../model/project-edit.ts';
import type { Day, Sourced } from '../model/value.ts';
import { fullDayText } from '../text/day-text.ts';
import type { Rule } from './common/rule.ts';

/** Dates of decisions that the calendar does not have, or that may be two days. */
export const unclearDate: Rule = {
  id: 'unclear-date',
  severity: 'warning',
  summary: 'Finds dates of decisions that are not in the calendar, or may mean two days.',
  *check(project) {
    for (const decision of project.decisions) {
      for (const { raw, span, doubt } of unclearDatesOf(decision)) {
        const place = { file: decision.file, span };
        if (doubt === impossibleDayDoubt) {
          yield { place, message: `"${raw}" is no day of the calendar.` };
          continue;
        }
        const message = `"${raw}" may mean two days: which number is the month is not certain.`;
        yield { place, message, severity: 'information' };
      }
    }
  },
  fix(project, { place }) {
    const date = project.decisions
      .filter(({ file }) => file === place.file)
      .flatMap(unclearDatesOf)
      .find(({ span }) => span.start === place.span.start);
    if (!date) return [];
    return findMeantDays(date).map(({ day, edit }) => ({
      title: `Write ${day}, which is ${fullDayText(day)}`,
      edit: changeIn(place.file, edit),
      isGuess: true,
    }));
  },
};

/** Each place once: the date of the record is mostly one of its dates. */
function unclearDatesOf({ date, dates }: Decision): Sourced<Day | undefined>[] {
  const all: Sourced<Day | undefined>[] = date ? [date, ...dates] : [...dates];
  const unclear = all.filter(
    ({ value, doubt }) =>
      value === undefined && (doubt === impossibleDayDoubt || doubt === ambiguousDayDoubt),
  );
  return [...new Map(unclear.map(each => [each.span.start, each])).values()];
}
