import type { Severity } from '../finding.ts';
import {
  type ArchitecturalChange,
  type ChangeGroup,
  changeGroups,
  type ReviewFinding,
} from './review.ts';

/** The heading over the changes of a group. */
const groupTitles: Readonly<Record<ChangeGroup, string>> = {
  status: 'Status',
  scope: 'Scope',
  schedule: 'Schedule',
  'safety-weakened': 'Safety weakened',
  'safety-strengthened': 'Safety strengthened',
  ownership: 'Ownership',
  text: 'Text',
};

/** The changes by their groups; a group without any is left out. */
export function groupChanges(changes: readonly ArchitecturalChange[]) {
  return changeGroups.flatMap(group => {
    const own = changes.filter(change => change.group === group);
    return own.length === 0 ? [] : [{ group, title: groupTitles[group], changes: own }];
  });
}

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
