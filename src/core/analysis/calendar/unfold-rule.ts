import type { Moment } from '../../model/value.ts';
import { isSkipped, type Time, timeOf } from './moment.ts';
import { readRule } from './read-rule.ts';
import { repeatDays } from './repeat-days.ts';

export interface Repetition {
  /** A day or a time; the rule repeats it on the same clocks. */
  readonly start: Moment;
  /** The value of an RRULE (RFC 5545). */
  readonly rule: string;
  readonly zone: string | undefined;
}

export type Unfolded =
  | {
      readonly kind: 'known';
      /** All until the end that was asked for, growing. */
      readonly starts: readonly Time[];
      /** The times among them, as the clocks would show them, that a clock change skips. */
      readonly skipped: readonly Moment[];
    }
  /** `reason` is a clause. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** More repetitions are not unfolded. */
const maxStarts = 5000;
/** In milliseconds: nobody plans further ahead than a hundred years after the start. */
const maxReach = 100 * 366 * 86_400_000;

/**
 * The times of a rule up to `until`: rules of days, weeks, months and years; of others nothing is
 * known. A time that a clock change skips moves forward.
 */
export function unfoldRule({ start, rule, zone }: Repetition, until: Time): Unfolded {
  const parts = readRule(rule);
  if (typeof parts === 'string') return unknown(`the rule "${rule.slice(0, 100)}" ${parts}`);
  const first = timeOf(start, zone);
  if (first === undefined) return unknown(`"${start.slice(0, 100)}" is no time to begin with`);
  const end = Math.min(until, first + maxReach, lastOf(parts.until, zone));
  const starts: Time[] = [];
  const skipped: Moment[] = [];
  // A day that begins elsewhere may begin up to a day later here.
  const last = new Date(Math.max(end, first) + 86_400_000).toISOString().slice(0, 10);
  for (const day of repeatDays(parts, start.slice(0, 10), last)) {
    const moment = day + start.slice(10);
    const time = timeOf(moment, zone);
    if (time === undefined || time > end || starts.length >= parts.count) break;
    if (starts.length >= maxStarts) {
      return unknown(`the rule "${rule}" repeats more than ${maxStarts} times`);
    }
    starts.push(time);
    if (zone !== undefined && isSkipped(moment, zone)) skipped.push(moment);
  }
  return { kind: 'known', starts, skipped };
}

/** A day counts to its end. */
function lastOf(until: Moment | undefined, zone: string | undefined): Time {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  const moment = until.length === 10 ? `${until}T23:59:59` : until;
  return timeOf(moment, zone) ?? Number.NEGATIVE_INFINITY;
}

function unknown(reason: string): Unfolded {
  return { kind: 'unknown', reason };
}
