import { effectText } from '../analysis/words/effect-text.ts';
import { nameOfRoot } from '../analysis/words/name-of-root.ts';
import { remedyOf } from '../analysis/words/remedy-of.ts';
import { stepNote } from '../analysis/words/step-note.ts';
import { activityText, peopleText, reasonText } from '../features/step-words.ts';
import type { Analysis } from '../model/analysis/analysis.ts';
import { allReasons, hasMark, isConcluded, type StepState } from '../model/analysis/step-state.ts';
import { isIdWritten, type Plan, type Step } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { dayText } from '../text/day-text.ts';
import { blockerRows } from './blocker-rows.ts';
import { stepIcon } from './step-icon.ts';
import type { TreeNode } from './tree-node.ts';
import { createUniqueIds } from './unique-ids.ts';

export interface StepRow {
  readonly phase: string | undefined;
  readonly node: TreeNode;
}

/** The top steps of a plan in the order of the file, their sub-steps below them. */
export function planSteps(plan: Plan, analysis: Analysis, today: Day): readonly StepRow[] {
  const uniqueId = createUniqueIds();
  const known = new Set<string>();
  const partsOf = new Map<string, Step[]>();
  const top: Step[] = [];
  // A step stands below one that comes before it, so no step is ever below itself.
  for (const step of plan.steps) {
    const siblings = step.parent === undefined ? top : (partsOf.get(step.parent) ?? top);
    siblings.push(step);
    if (!known.has(step.id)) partsOf.set(step.id, []);
    known.add(step.id);
  }
  const toNode = (step: Step): TreeNode => {
    const id = uniqueId(`${plan.file}/${step.id}`);
    // Of two steps with one id, the first has the parts.
    const parts = partsOf.get(step.id) ?? [];
    partsOf.delete(step.id);
    const state = analysis.stateOf(step);
    return {
      id,
      kind: 'step',
      label: shownTitle(step.title),
      description: stepNote(state, parts, today),
      tooltip: storyOf(step, state, today),
      icon: stepIcon(step, state),
      place: { file: plan.file, span: step.idSpan },
      block: step.span,
      reference: isIdWritten(step) ? step.id : undefined,
      // In a narrow tree the title leaves no room for what blocks it: that stands below.
      opening: state?.condition === 'blocked' ? 'open' : 'closed',
      children: [...blockerRows(id, state, today), ...parts.map(toNode)],
    };
  };
  return top.map(step => ({ phase: step.phase, node: toNode(step) }));
}

/** The title, the id and the owners, then every reason as it stands in a hover. */
function storyOf(step: Step, state: StepState | undefined, today: Day): readonly string[] {
  return [
    shownTitle(step.title),
    `${step.id}${peopleText(step, state)}`,
    ...allReasons(state).map(reason => reasonText(reason, today)),
    ...(step.status ? [] : ['No status is written.']),
    ...(state ? effectLines(state) : []),
    ...(state && !isConcluded(state.condition) ? openLines(state, today) : []),
  ];
}

/** A tooltip names so many roots. */
const maxRoots = 3;

function effectLines({ chains }: StepState): readonly string[] {
  return chains()
    .slice(0, maxRoots)
    .filter(({ root }) => root.frees.length > 0)
    .map(({ root }) => `${remedyOf(root)} ${nameOfRoot(root)} ${effectText(root)}.`);
}

/** When it is due, unless a reason says so, and when something last happened. */
function openLines(state: StepState, today: Day): readonly string[] {
  const { due } = state.step;
  return [
    ...(due && !hasMark(state, 'overdue') ? [`Due ${dayText(due.value, today)}.`] : []),
    activityText(state, today),
  ];
}
