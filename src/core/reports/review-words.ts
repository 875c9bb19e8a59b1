import { type ArchitecturalChange, type ChangeGroup, changeGroups } from '../model/review.ts';
import { namesText } from '../text/day-text.ts';
import { count } from './count.ts';

/** What the whole change does, in one sentence: `1 status changed, 2 safeguards weakened.` */
export function summariseChanges(changes: readonly ArchitecturalChange[], base: string): string {
  if (changes.length === 0) return `Nothing changes the architecture against ${base}.`;
  const parts = changeGroups.flatMap(group => {
    const amount = changes.filter(change => change.group === group).length;
    return amount === 0 ? [] : countOf[group](amount);
  });
  return `${count(changes.length, 'change')} against ${base}: ${namesText(parts, parts.length)}.`;
}

const countOf: Readonly<Record<ChangeGroup, (amount: number) => string>> = {
  status: amount => `${amount} of status`,
  scope: amount => `${amount} of scope`,
  schedule: amount => `${amount} of the schedule`,
  'safety-weakened': amount => `${count(amount, 'safeguard')} weakened`,
  'safety-strengthened': amount => `${count(amount, 'safeguard')} strengthened`,
  ownership: amount => `${amount} of ownership`,
  text: amount => `${amount} of text`,
};
