import { findMonth } from '../decision/dates/month-words.ts';

/**
 * Ids such as `INC-118`, `INC-2026-004` or `ops-7`, in their order. Dates, grades of severity, standards
 * and decisions are written the same way and are none.
 */
export function ticketIds(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(ticket)].filter(([, word = '']) => {
    const folded = word.toLowerCase();
    return !others.has(folded) && findMonth(folded) === undefined;
  });
}

/** As trackers write them: in capitals. */
export function isWrittenAsTicket([id]: RegExpExecArray): boolean {
  return id === id.toUpperCase();
}

/** What stands before a day of the calendar, or within another word, is none. */
const ticket =
  /(?<![\p{Alpha}\p{N}/#])([A-Za-z]{2,10})-\d{1,9}(?:-\d{3,9})?(?![\p{Alpha}\p{N}]|-\d)/gu;

const others: ReadonlySet<string> = new Set(
  'sev severity prio priority adr rfc iso utf sha aes rsa http tls ipv covid'.split(' '),
);
