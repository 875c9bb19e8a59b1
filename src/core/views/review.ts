import { findConsequences } from '../analysis/history/step-versions.ts';
import { createLoudness, groupChanges, ownFindings } from '../model/review/change-words.ts';
import type { Review, ReviewFinding } from '../model/review/review.ts';
import type { GovernedFile } from './governed-files.ts';
import { changeRow, consequenceRow, findingRow, governedRow } from './review-rows.ts';
import { holder, type TreeNode } from './tree-node.ts';
import { createUniqueIds } from './unique-ids.ts';

/**
 * The tree of a review: what rules report, then the changes in the order in which a reviewer wants
 * to read them, then what follows for steps that nobody wrote about, then the changed files that
 * something governs.
 */
export function createReviewView(
  review: Review,
  findings: readonly ReviewFinding[],
  governed: readonly GovernedFile[] = [],
): readonly TreeNode[] {
  const uniqueId = createUniqueIds();
  const loudnessOf = createLoudness(findings);
  const own = ownFindings(findings, review.changes);
  return [
    ...group(
      'findings',
      'Findings',
      own.map(finding => findingRow(finding, uniqueId)),
    ),
    ...groupChanges(review.changes).flatMap(({ group: id, title, changes }) => {
      const rows = changes.map(change => changeRow(change, loudnessOf(change), uniqueId));
      return group(id, title, rows);
    }),
    ...group(
      'consequences',
      'Consequences',
      findConsequences(review).map(each =>
        consequenceRow(each, review.head.analysis.today, uniqueId),
      ),
    ),
    ...group(
      'governed',
      'Governed files',
      governed.map(file => governedRow(file, uniqueId)),
    ),
  ];
}

function group(id: string, label: string, children: readonly TreeNode[]): readonly TreeNode[] {
  if (children.length === 0) return [];
  const count = String(children.length);
  return [
    {
      ...holder,
      id,
      kind: 'group',
      label,
      description: count,
      tooltip: [`${label}: ${count}`],
      // Words are read last, and there may be many of them.
      opening: id === 'text' || id === 'governed' ? 'closed' : 'open',
      children,
    },
  ];
}
