import type { Severity } from '../finding.ts';
import type { ArchitecturalChange, ChangeGroup, ReviewFinding } from './review.ts';

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
