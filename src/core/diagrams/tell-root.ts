import { effectText } from '../analysis/words/effect-text.ts';
import { reasonOfRoot } from '../analysis/words/reason-of-root.ts';
import { remedyOf } from '../analysis/words/remedy-of.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { ObstacleCode, RootBlocker } from '../model/analysis/root-blocker.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import { lowerFirst } from '../text/lower-first.ts';
import type { Place } from '../text/span.ts';

/** What tells of a root, and how many steps its end sets free where that is more than the one. */
export type TellRoot = (root: RootBlocker) => string;

/**
 * The reason of a root is in the words of a step that meets it, so the sentence has this step for its
 * subject: not INC-118 is blocked, but `dual-write is blocked by INC-118`.
 */
export function createRootTeller(state: PlanState | undefined): TellRoot {
  const stepAt = new Map<Place, StepState>();
  for (const each of state?.steps ?? []) {
    for (const { places } of each.reasons) for (const place of places) stepAt.set(place, each);
  }
  return root => {
    const { code, label, reason, frees } = root;
    const [place] = reason.places;
    const met = place && stepAt.get(place);
    const subject = met?.step.id ?? 'A step of another plan';
    const own = met ? reasonOfRoot(met, root) : reason;
    const effect = frees.length > 1 ? ` ${remedyOf(root)} this ${effectText(root)}.` : '';
    if (code === 'cycle') return `${reason.message}${effect}`;
    const said = ownWords.includes(code)
      ? `${label}: ${reason.message}`
      : `${subject} is ${lowerFirst(own.message)}`;
    return `${said}${effect}`;
  };
}

/** A step that rests is a root itself. */
const ownWords: readonly ObstacleCode[] = ['on-hold', 'rolled-back'];
