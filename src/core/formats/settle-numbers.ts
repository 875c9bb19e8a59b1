import type { Decision } from '../model/decision.ts';
import { groupBy } from '../text/group-by.ts';

/**
 * Several records `0000-slug` of one log have no number yet: the zeros of its template hold the place. One
 * alone may be the first record.
 */
export function settleNumbers(decisions: readonly Decision[]): Decision[] {
  const byLog = groupBy(decisions.filter(isZero), ({ log }) => log);
  return decisions.map(decision => {
    const others = isZero(decision) ? (byLog.get(decision.log) ?? []) : [];
    return others.length > 1 ? { ...decision, number: undefined } : decision;
  });
}

function isZero({ number }: Decision): boolean {
  return number?.source === 'file-name' && /^0{4,}$/.test(number.raw);
}
