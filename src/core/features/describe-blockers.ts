import type {
  Analysis,
  BlockerChain,
  ObstacleCode,
  RootBlocker,
  StepState,
} from '../model/analysis.ts';
import type { Step } from '../model/plan.ts';
import { namesText } from '../text/day-text.ts';
import { link, plain, type RichLine, type Segment } from '../text/rich.ts';
import { joinSegments } from './join-segments.ts';
import { placeOfStep } from './places.ts';

/** The way from a step to what blocks it in the end, and what its removal would free. */
export function describeBlockers(analysis: Analysis, state: StepState): readonly RichLine[] {
  return state.chains.flatMap(chain => [
    ...(chain.steps.length > 1 ? [wayLine(analysis, chain)] : []),
    freesLine(state.step, chain.root),
  ]);
}

/** `cut-over ← dual-write ← INC-118`, each of them a link. */
function wayLine(analysis: Analysis, { steps, root, otherWays }: BlockerChain): RichLine {
  const names = steps.map(step => stepName(analysis, step));
  // A step that is on hold is its own root.
  if (root.label !== steps.at(-1)?.id) names.push(rootName(root));
  const more = otherWays === 0 ? '' : ` and ${otherWays} more ${otherWays === 1 ? 'way' : 'ways'}`;
  return [...joinSegments(names, ' ← '), plain(more)];
}

function freesLine(step: Step, root: RootBlocker): RichLine {
  const others = root.frees.filter(freed => freed !== step).map(({ id }) => id);
  const own = root.frees.includes(step);
  const effect = own ? freesWords(others) : 'is not enough to free this step';
  return [plain(`${remedies[root.code]} `), rootName(root), plain(` ${effect}.`)];
}

function freesWords(others: readonly string[]): string {
  if (others.length === 0) return 'frees this step';
  return `frees this step and ${others.length} more: ${namesText(others)}`;
}

function stepName(analysis: Analysis, step: Step): Segment {
  const plan = analysis.stateOf(step)?.plan;
  return plan ? link(step.id, placeOfStep({ plan, step })) : plain(step.id);
}

/** A name as it is; words that somebody wrote, in quotes. */
function rootName({ label, reason }: RootBlocker): Segment {
  const [place] = reason.places;
  const name = /\s/.test(label) ? `“${label.replace(/[.!?]$/, '')}”` : label;
  return place ? link(name, place) : plain(name);
}

/** What somebody has to do about a root, before its name. */
const remedies: Readonly<Record<ObstacleCode, string>> = {
  impediment: 'Resolving',
  'gate-failed': 'Resolving',
  'decision-invalid': 'Replacing',
  'decision-open': 'Deciding',
  'on-hold': 'Resuming',
  'rolled-back': 'Resuming',
  cycle: 'Breaking',
  'unresolved-ref': 'Correcting',
};
