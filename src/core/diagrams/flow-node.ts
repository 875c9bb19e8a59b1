import type { RootBlocker, StepState } from '../model/analysis.ts';
import type { Phase, Plan, Step } from '../model/plan.ts';
import { conditionSymbols, overlaySymbols } from '../model/symbols.ts';
import type { Place } from '../text/span.ts';

/** One node of the picture. */
export interface FlowNode {
  /** Made by us, so that no text of a file is ever an id. */
  readonly id: string;
  readonly kind: 'step' | 'phase' | 'root';
  /** The phase that it is drawn in. */
  readonly phase: string | undefined;
  /** The lines that are drawn: plain text, not yet encoded. */
  readonly label: readonly string[];
  /** The whole story in one line, for the text alternative and for screen readers. */
  readonly story: string;
  /** Names of the page's style sheet. */
  readonly classes: readonly string[];
  /** Where a click leads. */
  readonly place: Place | undefined;
}

export interface FlowPhase {
  readonly id: string;
  readonly phase: Phase;
}

/** Longer texts would make one box as wide as the picture; the story has them whole. */
const longestLine = 56;

export function stepNode(input: {
  readonly id: string;
  readonly plan: Plan;
  readonly step: Step;
  readonly state: StepState | undefined;
}): FlowNode {
  const { id, plan, step, state } = input;
  const title = step.title.value;
  const parts = progressOf(plan, step);
  const detail = [state && detailOf(state), parts].filter(line => line !== undefined);
  const symbol = state ? `${signOf(state)} ` : '';
  return {
    id,
    kind: 'step',
    phase: step.phase,
    label: [`${symbol}${shorten(title)}`, ...detail.map(shorten)],
    story: [
      title,
      ...(state ? sentencesOf(state) : ['No status is written.']),
      ...wordsOf(parts),
    ].join(' · '),
    classes: ['cairn-step', ...(state ? classesOf(state) : ['cairn-unmarked'])],
    place: { file: plan.file, span: step.idSpan },
  };
}

/** A whole phase in one box, with the worst condition of its steps. */
export function phaseNode(input: {
  readonly id: string;
  readonly plan: Plan;
  readonly phase: Phase | undefined;
  readonly steps: readonly Step[];
  readonly states: readonly StepState[];
}): FlowNode {
  const { id, plan, phase, steps, states } = input;
  const title = phase?.title.value ?? 'Steps without a phase';
  const done = states.filter(({ condition }) => condition === 'done').length;
  const blocked = states.filter(({ condition }) => condition === 'blocked').length;
  const counts = `${done} of ${steps.length} done${blocked > 0 ? ` · ${blocked} blocked` : ''}`;
  const condition = conditionOfAll(states);
  return {
    id,
    kind: 'phase',
    phase: phase?.id,
    label: [`${conditionSymbols[condition]} ${shorten(title)}`, counts],
    story: `${title} · ${counts}`,
    classes: ['cairn-step', `cairn-${condition}`],
    place: { file: plan.file, span: phase?.title.span ?? plan.title.span },
  };
}

export function rootNode(id: string, root: RootBlocker): FlowNode {
  const count = root.frees.length;
  const frees = count > 1 ? [`frees ${count} steps`] : [];
  return {
    id,
    kind: 'root',
    phase: undefined,
    label: [shorten(root.label), ...frees],
    story: [root.label, root.reason.message, ...frees].join(' · '),
    classes: ['cairn-root'],
    place: root.reason.places[0],
  };
}

/** The condition, unless an overlay is the one thing to know. */
function signOf({ condition, overlays }: StepState): string {
  const [first] = overlays;
  return first && isQuiet(condition) ? overlaySymbols[first.kind] : conditionSymbols[condition];
}

function detailOf(state: StepState): string | undefined {
  const { condition, overlays, reasons } = state;
  if (condition === 'done' || condition === 'cancelled') return undefined;
  const [overlay] = overlays;
  const reason = overlay && isQuiet(condition) ? overlay.reason : reasons[0];
  if (condition === 'ready' && !overlay) return undefined;
  return reason?.message.replace(/\.$/, '');
}

function isQuiet(condition: StepState['condition']): boolean {
  return ['active', 'verifying', 'ready', 'waiting'].includes(condition);
}

function sentencesOf({ reasons, overlays }: StepState): string[] {
  return [...reasons, ...overlays.map(({ reason }) => reason)].map(({ message }) => message);
}

function classesOf({ condition, overlays }: StepState): string[] {
  return [`cairn-${condition}`, ...overlays.map(({ kind }) => `cairn-${kind}`)];
}

function progressOf(plan: Plan, step: Step): string | undefined {
  const parts = plan.steps.filter(each => each.parent === step.id);
  const done = parts.filter(({ status }) => status?.value === 'done').length;
  return parts.length > 0 ? `${done} of ${parts.length} parts done` : undefined;
}

function wordsOf(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

function conditionOfAll(states: readonly StepState[]): StepState['condition'] {
  const order = ['blocked', 'blocked-upstream', 'active', 'verifying', 'ready', 'waiting'] as const;
  const found = order.find(condition => states.some(state => state.condition === condition));
  return found ?? 'done';
}

function shorten(text: string): string {
  const chars = [...text];
  return chars.length <= longestLine
    ? text
    : `${chars
        .slice(0, longestLine - 1)
        .join('')
        .trimEnd()}…`;
}
