import { daysBetween } from './day.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar day for people: `9 Mar` in the year of `today`, `9 Mar 2027` otherwise. */
export function dayText(day: string, today: string): string {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)];
  const short = `${Number(date)} ${months[Number(month) - 1] ?? month}`;
  return today.slice(0, 4) === year ? short : `${short} ${year}`;
}

/** The same with its year, whichever it is. */
export function fullDayText(day: string): string {
  // No day lies in this year.
  return dayText(day, '');
}

/** A day or a moment, the latter with its time as it is written: `9 Mar`, `9 Mar 19:40`. */
export function momentText(moment: string, today: string): string {
  const time = moment.slice(11).replace(/^(\d\d:\d\d):00(?=$|[Z+-])/, '$1');
  return [dayText(moment.slice(0, 10), today), time].filter(Boolean).join(' ');
}

/** `1 day`, `7 days`. */
export function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** How long something has lasted: `for 7 days`, `since today`, or when it begins: `in 7 days`. */
export function lastingText(days: number): string {
  if (days < 0) return `in ${daysText(-days)}`;
  return days === 0 ? 'since today' : `for ${daysText(days)}`;
}

/** How long ago a day was: `6 days ago`, `yesterday`, `today`. */
export function agoText(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${daysText(days)} ago`;
}

/** A day that has come, and how long ago it was: `31 Jul, 6 days ago`. */
export function pastDayText(day: string, today: string): string {
  if (past.today !== today) past = { today, texts: new Map() };
  const known = past.texts.get(day);
  if (known !== undefined) return known;
  const text = `${dayText(day, today)}, ${agoText(daysBetween(day, today))}`;
  past.texts.set(day, text);
  return text;
}

/** Thousands of steps share a few days. */
let past = { today: '', texts: new Map<string, string>() };
