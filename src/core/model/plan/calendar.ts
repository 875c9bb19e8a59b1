import type { Span } from '../../text/span.ts';
import type { Day, Duration, Moment, Sourced } from '../value.ts';

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** When the people of a plan work and when the system must rest. The time zone is the plan's own. */
export interface Calendar {
  /** Empty where nothing is written, which means Monday to Friday. */
  readonly workingDays: readonly Sourced<Weekday>[];
  readonly holidays: readonly Holiday[];
  readonly freezes: readonly Freeze[];
}

/** A day on which nobody works, or the iCalendar file that holds such days. */
export type Holiday =
  | {
      readonly kind: 'day';
      readonly day: Sourced<Day>;
      readonly title: Sourced<string> | undefined;
      readonly span: Span;
    }
  | { readonly kind: 'ics'; readonly file: Sourced<string>; readonly span: Span };

/**
 * When something takes place: once from `start` on, again by `rrule` (RFC 5545), or as the events
 * of an iCalendar file say. A start that is a day alone is the first minute of that day, and without a
 * duration the whole of it.
 */
export interface Schedule {
  readonly start: Sourced<Moment> | undefined;
  readonly duration: Sourced<Duration> | undefined;
  readonly rrule: Sourced<string> | undefined;
  /** The path of an iCalendar file from the root of the repository. */
  readonly ics: Sourced<string> | undefined;
}

/** A time in which nothing may be diverted, cut over or contracted. */
export interface Freeze extends Schedule {
  readonly id: Sourced<string> | undefined;
  readonly reason: Sourced<string> | undefined;
  readonly span: Span;
}
