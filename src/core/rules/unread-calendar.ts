import { isAtRest } from '../analysis/at-rest.ts';
import { readRule } from '../analysis/calendar/read-rule.ts';
import type { CalendarState } from '../model/analysis.ts';
import type { Plan } from '../model/plan.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Calendar files of a plan, events in them, and rules of its own that do not count as they cannot be read. */
export const unreadCalendar: Rule = {
  id: 'unread-calendar',
  severity: 'warning',
  summary:
    'Finds calendar files of windows, freezes and holidays, events in them, and rules of recurrence that cannot be read.',
  *check(_project, analysis) {
    const told = new Set<string>();
    for (const { plan, calendars } of analysis.plans) {
      if (isAtRest(plan)) continue;
      yield* checkRules(plan);
      for (const { file, problem, lost } of calendars) {
        const place = { file: plan.file, span: file.span };
        if (problem !== undefined) {
          yield { place, message: `${file.value} ${problem}.`, related: [] };
        }
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
    yield { place: { file, span: rrule.span }, message, related: [] };
  }
}
