import { calendarEntries, calendarText } from '../../core/reports/calendar-entries.ts';
import { plainLines } from '../../core/reports/text-line.ts';
import type { Verb } from './verb.ts';

/** The maintenance windows that are still to come, as an iCalendar file. */
export const calendar: Verb = {
  name: 'calendar',
  summary: 'the maintenance windows to come as an iCalendar file',
  argument: 'folder',
  run: input => ({
    kind: 'report',
    found: false,
    json: { windows: calendarEntries(input) },
    text: () => plainLines(calendarText(input)),
  }),
};
