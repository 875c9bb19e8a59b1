import { weekdays } from '../../../model/plan/calendar.ts';
import { windowStatuses } from '../../../model/plan/maintenance-window.ts';
import { createKeyTable } from './key-table.ts';
import {
  between,
  choice,
  day,
  duration,
  either,
  id,
  list,
  map,
  moment,
  severity,
  text,
  word,
} from './value-shape.ts';

export const freezeKeys = createKeyTable({
  name: 'freeze',
  required: [['start', 'ics']],
  keys: {
    id: [id, 'What it is called.'],
    start: [moment, 'When it begins.'],
    duration: [duration, 'How long it lasts.'],
    rrule: [word, 'When it comes again, as an iCalendar rule.'],
    ics: [word, 'The path of an iCalendar file whose events are freezes.'],
    reason: [text, 'Why nothing may be changed.'],
  },
});

export const holidayKeys = createKeyTable({
  name: 'holiday',
  required: [['day', 'ics']],
  keys: {
    day: [day, 'The day on which nobody works.'],
    title: [text, 'What it is called.'],
    ics: [word, 'The path of an iCalendar file whose events are holidays.'],
  },
});

export const calendarKeys = createKeyTable({
  name: 'calendar',
  keys: {
    'time-zone': [word, 'Where the days of the plan begin and end: Europe/Berlin. UTC without it.'],
    'working-days': [list(choice(weekdays)), 'The days of the week on which people work.'],
    holidays: [
      list(
        either(
          day,
          map(() => holidayKeys),
        ),
      ),
      'Days on which nobody works.',
    ],
    freezes: [
      list(map(() => freezeKeys)),
      'Times in which nothing may be diverted, cut over or contracted.',
    ],
  },
});

export const announcementKeys = createKeyTable({
  name: 'announcement',
  keys: {
    at: [moment, 'When people were told.'],
    channel: [word, 'Where.'],
    audience: [text, 'Who was told.'],
    url: [word, 'Where it can be read.'],
  },
});

export const windowKeys = createKeyTable({
  name: 'maintenance window',
  required: [['id'], ['start', 'ics']],
  keys: {
    id: [id, 'What steps and criteria call it.'],
    title: [text, 'What is done in it.'],
    start: [moment, 'When it begins.'],
    duration: [duration, 'How long it lasts.'],
    rrule: [word, 'When it comes again, as an iCalendar rule.'],
    ics: [word, 'The path of an iCalendar file whose events are the window.'],
    scope: [list(word), 'The services, contracts and teams it disturbs.'],
    notice: [duration, 'How long before its start it must be announced.'],
    announcements: [list(map(() => announcementKeys)), 'When people were told.'],
    status: [choice(windowStatuses), 'How far it is.'],
  },
});

export const policyKeys = createKeyTable({
  name: 'policy',
  keys: {
    'stale-after': [duration, 'How long started work may rest.'],
    'target-confidence': [between(0, 1), 'How likely a date must be, from 0 to 1.'],
    'halt-severity': [severity, 'Incidents of this severity or a worse one halt what they name.'],
    'bulk-files': [between(1, 1_000_000), 'A commit of more files says nothing about a step.'],
    'default-estimate': [duration, 'The estimate of a step that has none, in working days.'],
  },
});
