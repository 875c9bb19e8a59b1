import { countMarks } from '../analysis/words/count-marks.ts';
import { effectText } from '../analysis/words/effect-text.ts';
import { nameOfRoot } from '../analysis/words/name-of-root.ts';
import { openExitNote } from '../analysis/words/open-exit-text.ts';
import { rootWords } from '../analysis/words/root-age.ts';
import type { GateResult } from '../model/analysis/gate-result.ts';
import type { RootBlocker } from '../model/analysis/root-blocker.ts';
import {
  allReasons,
  type Condition,
  isConcluded,
  type StepState,
} from '../model/analysis/step-state.ts';
import { conditionSymbols } from '../model/analysis/symbols.ts';
import { isIdWritten, type Phase, type Plan, type Step } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { daysBetween } from '../text/day.ts';
import { daysText } from '../text/day-text.ts';
import { shorten } from '../text/shorten.ts';
import type { FlowNode, FlowPhase } from './flow-graph.ts';
import { stepDetail } from './step-detail.ts';

/** Longer titles give way to the id, which somebody chose to be short. The story has them whole. */
const longestTitle = 72;
const longestName = 48;

export interface StepParts {
  readonly plan: Plan;
  readonly step: Step;
  readonly state: StepState | undefined;
  readonly parts: readonly Step[];
  readonly today: Day;
}

/** A top step. `phase` is the id of the frame that it stands in. */
export function stepNode(id: string, phase: string | undefined, input: StepParts): FlowNode {
  const { plan, step, state, parts, today } = input;
  return {
    id,
    kind: 'step',
    phase,
    label: {
      symbol: state && conditionSymbols[state.condition],
      title: shortTitle(step),
      detail: stepDetail(state, parts, today),
    },
    story: storyOf(step, state),
    classes: classesOf(state),
    place: { file: plan.file, span: step.idSpan },
    block: step.span,
  };
}

/** A step of another plan that a step of this one depends on. */
export function otherPlanNode(id: string, { plan, step, state }: StepParts): FlowNode {
  const words = `in ${shorten(shownTitle(plan.title), longestName)}`;
  return {
    id,
    kind: 'other-plan',
    phase: undefined,
    label: {
      symbol: state && conditionSymbols[state.condition],
      title: shortTitle(step),
      detail: words,
    },
    story: `${storyOf(step, state)} In ${shownTitle(plan.title)}.`,
    classes: [...classesOf(state), 'cairn-other-plan'],
    place: { file: plan.file, span: step.idSpan },
    block: undefined,
  };
}

export interface PhaseParts {
  readonly plan: Plan;
  readonly phase: Phase | undefined;
  readonly states: readonly (StepState | undefined)[];
  /** The exit criterion for which the phase is not done, though its steps are over. */
  readonly openExit: GateResult | undefined;
}

/** All steps of a phase in one box, under the condition that most needs to be seen. */
export function phaseNode(id: string, { plan, phase, states, openExit }: PhaseParts): FlowNode {
  const title = phase ? shownTitle(phase.title) : 'Steps without a phase';
  const condition = openExit ? undefined : worstOf(states);
  const marked = countMarks(states, ['blocked', 'stale']);
  const counts = [progressOf(states), ...marked, ...exitNotes(openExit)].join(' · ');
  return {
    id,
    kind: 'phase',
    phase: undefined,
    label: {
      symbol: condition && conditionSymbols[condition],
      title: shorten(title, longestTitle),
      detail: counts,
    },
    story: `${title}: ${counts}.`,
    classes: [condition ? `cairn-${condition}` : 'cairn-unmarked', 'cairn-folded'],
    place: { file: plan.file, span: phase?.title.span ?? plan.title.span },
    block: phase?.span,
  };
}

/** A frame around the steps of a phase, whose states these are: undefined for a step without a mark. */
export function phaseFrame(
  id: string,
  phase: Phase,
  { states, openExit }: Pick<PhaseParts, 'states' | 'openExit'>,
): FlowPhase {
  const isMarked = states.some(state => state !== undefined);
  const isDone = !openExit && states.every(state => isConcluded(state?.condition));
  return {
    id,
    label: {
      symbol: undefined,
      title: shorten(shownTitle(phase.title), longestTitle),
      detail: isMarked ? [progressOf(states), ...exitNotes(openExit)].join(' · ') : undefined,
    },
    classes: isDone ? ['cairn-finished'] : [],
  };
}

export function rootNode(id: string, root: RootBlocker, today: Day, story: string): FlowNode {
  const since = root.reason.since;
  const age = since === undefined ? undefined : daysText(Math.max(0, daysBetween(since, today)));
  const detail = [rootWords[root.code], age, root.frees.length > 0 ? effectText(root) : undefined];
  return {
    id,
    kind: 'root',
    phase: undefined,
    label: {
      symbol: conditionSymbols.blocked,
      title: shorten(nameOfRoot(root), longestName),
      detail: detail.filter(Boolean).join(' · ') || undefined,
    },
    story,
    classes: ['cairn-root'],
    place: root.place,
    block: undefined,
  };
}

/** One line: the title, then every reason and overlay as it stands in a hover. */
export function storyOf(step: Step, state: StepState | undefined): string {
  const sentences = state ? allReasons(state).map(({ message }) => message) : [whyUnknown(step)];
  return `${shownTitle(step.title)}: ${sentences.join(' ')}`;
}

/** A status is written and no state follows from it: what stands around it cannot be read. */
function whyUnknown({ status }: Step): string {
  return status
    ? 'Its plan cannot be read whole, so nothing is said about it.'
    : 'No status is written.';
}

/** The title; where it is long the id, if somebody chose one, else the beginning. */
export function shortTitle(step: Step): string {
  const shown = shownTitle(step.title);
  if ([...shown].length <= longestTitle) return shown;
  const { id } = step;
  return isIdWritten(step) && id.length <= longestName ? id : shorten(shown, longestTitle);
}

function classesOf(state: StepState | undefined): readonly string[] {
  if (!state) return ['cairn-unmarked'];
  return [`cairn-${state.condition}`, ...state.overlays.map(({ kind }) => `cairn-${kind}`)];
}

function progressOf(states: readonly (StepState | undefined)[]): string {
  const counted = states.filter(state => state?.step.status?.value !== 'cancelled');
  const done = counted.filter(state => state?.condition === 'done').length;
  return `${done} of ${counted.length} done`;
}

function exitNotes(openExit: GateResult | undefined): readonly string[] {
  return openExit ? [openExitNote(openExit)] : [];
}

const order: readonly Condition[] = [
  'blocked',
  'rolled-back',
  'blocked-upstream',
  'verifying',
  'active',
  'ready',
  'on-hold',
  'waiting',
  'done',
  'cancelled',
];

function worstOf(states: readonly (StepState | undefined)[]): Condition | undefined {
  const found = order.find(condition => states.some(state => state?.condition === condition));
  const isUnfinished = states.some(state => state === undefined);
  return isConcluded(found) && isUnfinished ? undefined : found;
}
