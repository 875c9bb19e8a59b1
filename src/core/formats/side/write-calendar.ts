import ICAL from 'ical.js';

/** A window, a freeze or another time that people want in their own calendars. */
export interface CalendarEntry {
  /** The same in every version of the file, so that a calendar changes the event and adds none. */
  readonly uid: string;
  readonly title: string;
  readonly description: string | undefined;
  /** ISO 8601 instants in UTC, to the second. */
  readonly start: string;
  readonly end: string;
}

/** An iCalendar file (RFC 5545). `now` is an ISO 8601 instant in UTC. */
export function writeCalendar(entries: readonly CalendarEntry[], now: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Cairn//Maintenance windows//EN');
  for (const { uid, title, description, start, end } of entries) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', plain(uid));
    event.addPropertyWithValue('dtstamp', toTime(now));
    event.addPropertyWithValue('dtstart', toTime(start));
    event.addPropertyWithValue('dtend', toTime(end));
    event.addPropertyWithValue('summary', plain(title));
    if (description !== undefined) event.addPropertyWithValue('description', plain(description));
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

function toTime(instant: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(instant.replace(/\.\d+Z$/, 'Z'));
}

/** Control characters have no place in a calendar; line breaks are written as `\n`. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
