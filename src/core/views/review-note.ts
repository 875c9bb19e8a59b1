import { ownFindings } from '../model/change-words.ts';
import type { ArchitecturalChange, ReviewFinding } from '../model/review.ts';

/** What a change does, beside the name of the view: `against main: 2 safeguards weakened, 5 more`. */
export function reviewNote(
  base: string,
  changes: readonly ArchitecturalChange[],
  findings: readonly ReviewFinding[],
): string {
  const weakened = changes.filter(({ group }) => group === 'safety-weakened').length;
  const own = ownFindings(findings, changes).length;
  const others = changes.length - weakened;
  const told = [
    amount(weakened, 'safeguard weakened', 'safeguards weakened'),
    amount(own, 'finding', 'findings'),
    amount(
      others,
      weakened > 0 ? 'other change' : 'change',
      weakened > 0 ? 'other changes' : 'changes',
    ),
  ].filter(text => text !== undefined);
  return `against ${base}: ${told.join(', ') || 'no change'}`;
}

function amount(count: number, one: string, many: string): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${count === 1 ? one : many}`;
}
