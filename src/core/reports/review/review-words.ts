import {
  type ArchitecturalChange,
  type ChangeGroup,
  changeGroups,
} from '../../model/review/review.ts';
import { count } from '../../text/count.ts';
import { namesText } from '../../text/names-text.ts';

/**
 * What the whole change does: `2 changes against main: 1 of status and 1 of text.` How many steps are in
 * another condition, though nothing in them changed, is a sentence of its own.
 */
export function summariseReview(
  changes: readonly ArchitecturalChange[],
  consequences: number,
  base: string,
): string {
  const follows = `${count(consequences, 'unchanged step is', 'unchanged steps are')} in another condition`;
  if (changes.length > 0) {
    const told = summariseChanges(changes, base);
    return consequences === 0 ? told : `${told} ${follows}.`;
  }
  if (consequences > 0) return `${follows} against ${base}.`;
  return `Nothing that is written of the architecture changes against ${base}.`;
}

function summariseChanges(changes: readonly ArchitecturalChange[], base: string): string {
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
