import { isAtRest } from '../analysis/at-rest.ts';
import { readRule } from '../analysis/calendar/read-rule.ts';
import { skippedTimes } from '../analysis/calendar/skipped-times.ts';
import type { CalendarState } from '../model/analysis/plan-state.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { dayText } from '../text/day-text.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Calendar files of a plan, events in them, and rules and times of its own that do not count as they are written. */
export const unreadCalendar: Rule = {
  id: 'unread-calendar',
  severity: 'warning',
  summary:
    'Finds calendar files of windows, freezes and holidays, events in them, and rules and times that cannot be read as they are written.',
  *check(_project, analysis) {
    const told = new Set<string>();
    for (const { plan, calendars, today } of analysis.plans) {
      if (isAtRest(plan)) continue;
      yield* checkRules(plan);
      yield* checkUnused(plan);
      yield* checkClocks(plan, today);
      for (const { file, problem, lost } of calendars) {
        const place = { file: plan.file, span: file.span };
        if (problem !== undefined) yield { place, message: `${file.value} ${problem}.` };
        for (const event of lost) {
          // Several plans may name one calendar.
          const key = `${event.place.file} ${event.place.seen?.line}`;
          if (!told.has(key)) yield createFinding(event, place);
          told.add(key);
        }
      }
    }
  },
};

function createFinding(
  { why, place }: CalendarState['lost'][number],
  named: RuleFinding['place'],
): RuleFinding {
  return {
    place,
    message: `This event does not count: ${why}.`,
    related: [{ place: named, message: 'The plan names the calendar here.' }],
  };
}

function* checkRules({ file, maintenanceWindows, calendar }: Plan): Iterable<RuleFinding> {
  for (const { rrule } of [...maintenanceWindows, ...calendar.freezes]) {
    const parts = rrule && readRule(rrule.value);
    if (!rrule || typeof parts !== 'string') continue;
    const rule = `The rule "${rrule.value.slice(0, 100)}" ${parts}`;
    const message = `${rule}, so it is not known when this is.`;
    yield { place: { file, span: rrule.span }, message };
  }
}

/** The events of a calendar file say all of it themselves. */
function* checkUnused({ file, maintenanceWindows, calendar }: Plan): Iterable<RuleFinding> {
  for (const { ics, start, rrule } of [...maintenanceWindows, ...calendar.freezes]) {
    const unused = start ?? rrule;
    if (!ics || !unused) continue;
    const message = `This does not count, as the times are those of ${ics.value}. Remove one of them.`;
    yield { place: { file, span: unused.span }, message };
  }
}

function* checkClocks(
  { file, timeZone, maintenanceWindows, calendar }: Plan,
  today: Day,
): Iterable<RuleFinding> {
  for (const schedule of [...maintenanceWindows, ...calendar.freezes]) {
    const [moment] = skippedTimes(schedule, timeZone, today);
    if (!schedule.start || moment === undefined) continue;
    const time = `${moment.slice(11, 16)} on ${dayText(moment.slice(0, 10), today)}`;
    const message = `A change of the clocks in ${timeZone} skips ${time}, so this begins later on that day.`;
    yield { place: { file, span: schedule.start.span }, message };
  }
}
