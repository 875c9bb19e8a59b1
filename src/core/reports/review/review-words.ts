import { groupChanges } from '../../model/review/change-words.ts';
import type { ArchitecturalChange, ChangeGroup } from '../../model/review/review.ts';
import { count } from '../../text/count.ts';
import { namesText } from '../../text/names-text.ts';
import type { ReviewInput } from './review-input.ts';

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
  const parts = groupChanges(changes).map(({ group, changes: own }) => countOf[group](own.length));
  return `${count(changes.length, 'change')} against ${base}: ${namesText(parts, parts.length)}.`;
}

/** `main (0a1b2c3d)` */
export function nameOfBase({ name, commit }: ReviewInput['base']): string {
  return `${name} (${commit.slice(0, 8)})`;
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
