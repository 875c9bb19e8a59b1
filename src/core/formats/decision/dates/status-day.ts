import type { DecisionStatus } from '../../../model/decision.ts';
import { findLeading, type OwnStatusWords } from '../status/leading-status.ts';
import { findMonth } from './month-words.ts';

/**
 * What a line of a status says up to where another status than the one that counts takes over, as in
 * `Accepted. Proposed again on 2026-03-04`, without days until which something holds or is to be done, and without
 * those of amendments.
 */
export function withoutOtherDays(
  said: string,
  status: DecisionStatus | undefined,
  own: OwnStatusWords,
): string {
  const kept = status ? upToOther(said, status, own) : said;
  return kept.replace(deadline, (whole: string, ...months: readonly (string | undefined)[]) => {
    const month = months.slice(0, 2).find(name => name !== undefined);
    return month === undefined || findMonth(month.toLowerCase()) !== undefined ? ' ' : whole;
  });
}

/**
 * A word for an end or for another change, and the day right behind it. To compile all letters of all scripts would
 * take long.
 */
const deadline =
  /(?<![a-z\u00c0-\uffff\d])(?:until|till|through|by|for|before|expires|expiring|ends|ending|due(?: for (?:a )?review)?|amended|revised|bis|vor|jusqu['’]au|avant|hasta|antes de|até)\s+(?:(?:on|the|end|of|le|el|zum|den|dem|o|a)\s+)*(?:\d{1,4}[-/.年]\s?\d|\d{1,2}\S{0,2}\s(?:de\s)?([a-z\u00c0-\uffff]{3,10})|([a-z\u00c0-\uffff]{3,10})\.?\s\d)[^;()]{0,20}/gi;

/** More than the longest status has. */
const mostSigns = 80;

function upToOther(said: string, status: DecisionStatus, own: OwnStatusWords): string {
  for (const { index } of said.matchAll(/[,;:(|–—]|\.(?=\s)|\s-\s/g)) {
    const other = findLeading(said.slice(index, index + mostSigns).toLowerCase(), own)?.status;
    if (index > 0 && other !== undefined && other !== status) return said.slice(0, index);
  }
  return said;
}
