import type { Severity } from '../model/finding.ts';
import {
  type ArchitecturalChange,
  type ChangeGroup,
  changeGroups,
  type ReviewFinding,
} from '../model/review.ts';
import { namesText } from '../text/day-text.ts';
import { count } from './count.ts';

/** The heading over the changes of a group. */
export const groupTitles: Readonly<Record<ChangeGroup, string>> = {
  status: 'Status',
  scope: 'Scope',
  schedule: 'Schedule',
  'safety-weakened': 'Safety weakened',
  'safety-strengthened': 'Safety strengthened',
  ownership: 'Ownership',
  text: 'Text',
};

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

/** What rules say beside the changes: a finding that repeats a change is shown with it alone. */
export function ownFindings(
  findings: readonly ReviewFinding[],
  changes: readonly ArchitecturalChange[],
): readonly ReviewFinding[] {
  const told = new Set(changes.map(({ message }) => message));
  return findings.filter(({ message }) => !told.has(message));
}

/** How loud a change is: as the finding that repeats it, else it is only told. */
export function createLoudness(
  findings: readonly ReviewFinding[],
): (change: ArchitecturalChange) => Severity {
  const byMessage = new Map(findings.map(({ message, severity }) => [message, severity]));
  return ({ message }) => byMessage.get(message) ?? 'information';
}
