import { moreRootsText } from '../../analysis/words/more-roots.ts';
import { nameOfRoot } from '../../analysis/words/name-of-root.ts';
import { remedyOf } from '../../analysis/words/remedy-of.ts';
import type { Analysis } from '../../model/analysis/analysis.ts';
import type { BlockerChain, RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import type { Step } from '../../model/plan/plan.ts';
import { count } from '../../text/count.ts';
import { link, plain, type RichLine, type Segment } from '../../text/rich.ts';
import { joinFirst, joinSegments } from '../join-segments.ts';
import { placeOfStep } from '../places.ts';

/** A hover names so many roots, and so many steps of a way or a list. */
const maxRoots = 3;
const maxSteps = 6;

/** The way from a step to what blocks it in the end, and what its removal would free. */
export function describeBlockers(analysis: Analysis, state: StepState): readonly RichLine[] {
  const chains = state.chains();
  const lines = chains
    .slice(0, maxRoots)
    .flatMap(chain => [
      ...(chain.steps.length > 1 ? [wayLine(analysis, chain)] : []),
      freesLine(analysis, state.step, chain.root),
    ]);
  const rest = chains.length - maxRoots;
  return rest <= 0 ? lines : [...lines, [plain(moreRootsText(rest))]];
}

/** `cut-over ← dual-write ← INC-118`, each of them a link. */
function wayLine(analysis: Analysis, { steps, root, otherWays }: BlockerChain): RichLine {
  const names = shorten(steps).map(step => (step ? stepName(analysis, step) : plain('…')));
  // A step that is on hold is its own root.
  if (root.label !== steps.at(-1)?.id) names.push(rootName(root));
  const more = otherWays === 0 ? '' : ` and ${count(otherWays, 'more way')}`;
  return [...joinSegments(names, ' ← '), plain(more)];
}

/** Both ends of a long way; undefined stands for what is left out. */
function shorten(steps: readonly Step[]): readonly (Step | undefined)[] {
  if (steps.length <= maxSteps) return steps;
  return [...steps.slice(0, maxSteps / 2), undefined, ...steps.slice(-maxSteps / 2)];
}

function freesLine(analysis: Analysis, step: Step, root: RootBlocker): RichLine {
  const start = [plain(`${remedyOf(root)} `), rootName(root)];
  if (!root.frees.includes(step)) {
    return [...start, plain(' is not enough to free this step.')];
  }
  const others = root.frees.filter(freed => freed !== step);
  if (others.length === 0) return [...start, plain(' unblocks this step.')];
  const names = others.map(other => stepName(analysis, other));
  return [
    ...start,
    plain(` unblocks this step and ${others.length} more: `),
    ...joinFirst(names, maxSteps),
    plain('.'),
  ];
}

function stepName(analysis: Analysis, step: Step): Segment {
  const plan = analysis.stateOf(step)?.plan;
  return plan ? link(step.id, placeOfStep({ plan, step })) : plain(step.id);
}

/** A name as it is; words that somebody wrote, in quotes. */
function rootName(root: RootBlocker): Segment {
  const { label, place } = root;
  const name = /\s/.test(label) ? `“${nameOfRoot(root)}”` : label;
  return place ? link(name, place) : plain(name);
}
