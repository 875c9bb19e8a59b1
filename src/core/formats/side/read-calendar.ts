import ICAL from 'ical.js';
import type { Duration, Moment } from '../../model/value.ts';
import { isTimeZone } from '../../text/day.ts';
import { type Problem, type Span, sliceOf } from '../../text/span.ts';
import { readMoment } from '../plan/values/read-moment.ts';

/** One event of an iCalendar file (RFC 5545), its repetitions not unfolded. */
export interface CalendarEvent {
  readonly title: string | undefined;
  readonly start: Moment;
  /** IANA name of the clocks that `start` is read on; undefined where the file leaves it open. */
  readonly zone: string | undefined;
  readonly duration: Duration;
  /** The value of RRULE. */
  readonly rule: string | undefined;
  /** Starts that are left out, as they would be written in `start`. */
  readonly except: readonly Moment[];
  /** Further starts. */
  readonly also: readonly Moment[];
  /** Of its rule, else of its first line. */
  readonly span: Span;
}

export interface CalendarReading {
  /** In file order; cancelled ones are left out. */
  readonly events: readonly CalendarEvent[];
  /** Events that are not among them, each at its place. */
  readonly problems: readonly Problem[];
  /** A clause where the file as a whole is none, or more may be missing. */
  readonly flaw: string | undefined;
}

const maxEvents = 5000;

/** Reads the events of an iCalendar file. What cannot be read of it is a problem, never a guess. */
export function readCalendar(text: string): CalendarReading {
  const { components, flaw } = parseEvents(text);
  const problems: Problem[] = [];
  const read: ReadEvent[] = [];
  const places = findPlaces(text);
  const placeOf = (index: number): Span => places[index]?.head ?? { start: 0, end: 0 };
  for (const [index, component] of components.slice(0, maxEvents).entries()) {
    const event = typeof component === 'string' ? component : readEvent(component);
    if (typeof event === 'string') problems.push({ span: placeOf(index), message: event });
    else read.push({ ...event, event: { ...event.event, span: ruleIn(text, places[index]) } });
  }
  if (components.length > maxEvents) {
    const message = `This event stands behind the first ${maxEvents}, which are all that is read.`;
    problems.push({ span: placeOf(maxEvents), message });
  }
  const events = read.filter(({ isCancelled }) => !isCancelled);
  return { events: events.map(event => withoutReplaced(event, read)), problems, flaw };
}

interface ReadEvent<Event = CalendarEvent> {
  readonly event: Event;
  readonly uid: string | undefined;
  /** The start of the repetition that this one stands for. */
  readonly replaces: Moment | undefined;
  readonly isCancelled: boolean;
}

/** A repetition that was moved or cancelled is an event of its own; its old time does not count. */
function withoutReplaced(
  { event, uid, replaces }: ReadEvent,
  all: readonly ReadEvent[],
): CalendarEvent {
  if (event.rule === undefined || replaces !== undefined) return event;
  const moved = all.flatMap(other => (other.uid === uid && other.replaces) || []);
  return moved.length === 0 ? event : { ...event, except: [...event.except, ...moved] };
}

interface ParsedEvents {
  /** A sentence where one is none. */
  readonly components: readonly (ICAL.Component | string)[];
  readonly flaw: string | undefined;
}

function parseEvents(text: string): ParsedEvents {
  if (text.trim() === '') return { components: [], flaw: 'it is empty' };
  const whole = parseCalendar(text);
  if (typeof whole !== 'string') return { components: whole, flaw: undefined };
  // The library gives a whole file up for one line.
  const blocks = /^BEGIN:VCALENDAR[ \t]*\r?$/im.test(text) ? findPlaces(text) : [];
  const components = blocks
    .slice(0, maxEvents + 1)
    .map(({ block }) => parseBlock(sliceOf(text, block)));
  const isTold = components.some(each => typeof each === 'string');
  return { components, flaw: isTold ? undefined : whole };
}

function parseBlock(block: string): ICAL.Component | string {
  const events = parseCalendar(`BEGIN:VCALENDAR\r\n${block}\r\nEND:VCALENDAR\r\n`);
  if (typeof events === 'string') return `This event cannot be read: ${events}.`;
  return events[0] ?? 'This event cannot be read.';
}

/** A clause where it is not understood. */
function parseCalendar(text: string): readonly ICAL.Component[] | string {
  try {
    return ICAL.Component.fromString(text).getAllSubcomponents('vevent');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message.slice(0, 200);
  }
}

/** A sentence where the event cannot be read. */
function readEvent(component: ICAL.Component): PlacelessEvent | string {
  try {
    return toEvent(component);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `This event cannot be read: ${error.message.slice(0, 200)}.`;
  }
}

type PlacelessEvent = ReadEvent<Omit<CalendarEvent, 'span'>>;

function toEvent(component: ICAL.Component): PlacelessEvent | string {
  const start = component.getFirstProperty('dtstart');
  if (!start) return 'This event has no start.';
  const end = component.getFirstProperty('dtend');
  const others = ['exdate', 'rdate', 'recurrence-id'].flatMap(name =>
    component.getAllProperties(name),
  );
  const unread = unreadRepetition(component, others);
  if (unread !== undefined) return unread;
  if (![start, ...(end ? [end] : []), ...others].every(isInCalendar)) {
    return 'This event has a day or a time that does not exist.';
  }
  const [from] = timesOf(start);
  if (!from) return 'This event has no start.';
  const zone = zoneOf(start);
  if (zone === false) return 'This event has a time zone that is not known.';
  if (end && clockOf(end) !== clockOf(start)) {
    return 'This event begins and ends on different clocks, so its length is not known.';
  }
  if (end && timesOf(end).some(to => to.compare(from) < 0))
    return 'This event ends before it begins.';
  const uid = component.getFirstPropertyValue('uid');
  const replaced = component.getFirstProperty('recurrence-id');
  const rule = component.getFirstPropertyValue('rrule');
  const title = component.getFirstPropertyValue('summary');
  return {
    event: {
      title: typeof title === 'string' ? title : undefined,
      start: toMoment(from),
      zone,
      duration: durationOf(component, from),
      rule: rule ? String(rule) : undefined,
      except: component.getAllProperties('exdate').flatMap(timesOf).map(toMoment),
      also: component.getAllProperties('rdate').flatMap(timesOf).map(toMoment),
    },
    uid: uid ? String(uid) : undefined,
    replaces: replaced ? timesOf(replaced).map(toMoment)[0] : undefined,
    isCancelled: /^cancelled$/i.test(String(component.getFirstPropertyValue('status'))),
  };
}

/** A sentence where it comes again in a way that is not read. */
function unreadRepetition(
  component: ICAL.Component,
  others: readonly ICAL.Property[],
): string | undefined {
  if (others.some(({ type }) => type === 'period')) {
    return 'This event comes again in periods, which are not read.';
  }
  if (others.some(property => property.getFirstParameter('range'))) {
    return 'This event moves all that come after it as well, which is not read.';
  }
  const isByOneRule =
    component.getAllProperties('rrule').length <= 1 && !component.hasProperty('exrule');
  return isByOneRule
    ? undefined
    : 'This event comes again by more than one rule, which is not read.';
}

function timesOf(property: ICAL.Property): ICAL.Time[] {
  return property.getValues().flatMap(value => (value instanceof ICAL.Time ? [value] : []));
}

/** The library counts on: without this, 30 February would be 2 March. It is asked before a value is read. */
function isInCalendar(property: ICAL.Property): boolean {
  const [, , , ...written]: readonly unknown[] = property.toJSON();
  return written.every(each => typeof each !== 'string' || readMoment(each) !== undefined);
}

/** Two times with the same one can be taken from each other. */
function clockOf(property: ICAL.Property): string {
  const isUtc = timesOf(property).some(({ zone }) => zone === ICAL.Timezone.utcTimezone);
  return isUtc ? 'UTC' : (property.getFirstParameter('tzid') ?? '');
}

/** The zone of a start: undefined for UTC and for a time on any clock, false for a strange name. */
function zoneOf(property: ICAL.Property): string | undefined | false {
  const name = property.getFirstParameter('tzid');
  if (!name) return undefined;
  const bare = /(?:^|\/)([A-Z][\w+-]*(?:\/[A-Z][\w+-]*){1,2}|UTC)$/.exec(name)?.[1];
  return bare !== undefined && isTimeZone(bare) ? bare : false;
}

function durationOf(component: ICAL.Component, start: ICAL.Time): Duration {
  const written = component.getFirstPropertyValue('duration');
  if (written instanceof ICAL.Duration && !written.isNegative) {
    const { weeks, days, hours, minutes, seconds } = written;
    return { days: weeks * 7 + days, seconds: (hours * 60 + minutes) * 60 + seconds };
  }
  const end = component.getFirstPropertyValue('dtend');
  if (!(end instanceof ICAL.Time)) return { days: start.isDate ? 1 : 0, seconds: 0 };
  const seconds = Math.max(0, end.toUnixTime() - start.toUnixTime());
  return start.isDate ? { days: Math.round(seconds / 86_400), seconds: 0 } : { days: 0, seconds };
}

function toMoment(time: ICAL.Time): Moment {
  return time.toString();
}

interface EventPlace {
  /** Its first line. */
  readonly head: Span;
  /** From its first line up to its end, or to where the next one begins. */
  readonly block: Span;
}

function findPlaces(text: string): readonly EventPlace[] {
  const heads = [...text.matchAll(/^BEGIN:VEVENT[ \t]*\r?$/gim)].map(match => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  return heads.map((head, index) => {
    const limit = heads[index + 1]?.start ?? text.length;
    const end = /^END:VEVENT[ \t]*\r?$/im.exec(text.slice(head.start, limit));
    const length = end ? end.index + end[0].trimEnd().length : limit - head.start;
    return { head, block: { start: head.start, end: head.start + length } };
  });
}

function ruleIn(text: string, place: EventPlace | undefined): Span {
  if (!place) return { start: 0, end: 0 };
  const rule = /^RRULE[:;].*$/im.exec(sliceOf(text, place.block))?.[0].trimEnd();
  if (rule === undefined) return place.head;
  const start = text.indexOf(rule, place.block.start);
  return { start, end: start + rule.length };
}
