import { effectText } from '../analysis/words/effect-text.ts';
import { nameOfRoot } from '../analysis/words/name-of-root.ts';
import { reasonOfRoot } from '../analysis/words/reason-of-root.ts';
import { remedyOf } from '../analysis/words/remedy-of.ts';
import { isOlderThanBlock, rootAge } from '../analysis/words/root-age.ts';
import { reasonText } from '../features/step-words.ts';
import type { Reason } from '../model/analysis/reason.ts';
import type { BlockerChain } from '../model/analysis/root-blocker.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import type { Day } from '../model/value.ts';
import { leaf, type TreeNode } from './tree-node.ts';

/** So many blockers of one step are shown; the hover says that there are more. */
const mostShown = 5;

/**
 * What blocks a step in the end, below its row: a long title leaves no room for it in a narrow tree,
 * and a row leads to the place that says so. A circle has no end.
 */
export function blockerRows(
  stepId: string,
  state: StepState | undefined,
  today: Day,
): readonly TreeNode[] {
  if (!state) return [];
  const chains = state.chains().filter(({ root }) => root.code !== 'cycle');
  return chains
    .slice(0, mostShown)
    .map(chain => blockerRow(stepId, chain, reasonOfRoot(state, chain.root), today));
}

function blockerRow(
  stepId: string,
  { root, steps }: BlockerChain,
  reason: Reason,
  today: Day,
): TreeNode {
  const { key, label, place } = root;
  const met = steps.length > 1 ? steps.at(-1)?.id : undefined;
  // A step that is on hold is what blocks in the end, and says so itself.
  const way = met === undefined || met === label ? '' : `blocks ${met}`;
  const age = rootAge(root, reason.since, today);
  return {
    ...leaf,
    id: `${stepId}!${key}`,
    kind: 'blocker',
    label: nameOfRoot(root),
    description: [way, age].filter(Boolean).join(isOlderThanBlock(root) ? ' · ' : ' '),
    tooltip: [
      reasonText(reason, today),
      ...(root.frees.length > 0 ? [`${remedyOf(root)} it ${effectText(root)}.`] : []),
    ],
    icon: { name: 'error', color: 'charts.red' },
    place,
  };
}
