import { findParts } from '../analysis/plan-parts.ts';
import { openExitText } from '../analysis/words/open-exit-text.ts';
import { conditionSymbols } from '../model/analysis/symbols.ts';
import { type Phase, type Plan, type Step, type StepStatus, topSteps } from '../model/plan/plan.ts';
import { shownTitle } from '../parse/shown-title.ts';
import type { Place } from '../text/span.ts';
import type { FlowInput } from './flow-input.ts';
import { storyOf } from './flow-node.ts';
import { createRootTeller } from './tell-root.ts';

/** A picture in words: phases, steps, sub-steps, and the blockers at the end. */
export interface OutlineItem {
  readonly text: string;
  readonly place: Place;
  /** As in `FlowNode`. */
  readonly side?: 'base';
  readonly items: readonly OutlineItem[];
}

/** Every step, also where the picture folds some of them. */
export function outlineFlow(input: FlowInput): readonly OutlineItem[] {
  const { plan, state } = input;
  const known = new Set(plan.phases.map(({ id }) => id));
  const free = topSteps(plan).filter(({ phase }) => phase === undefined || !known.has(phase));
  const tellRoot = createRootTeller(state);
  const roots = (state?.roots ?? []).flatMap((root): readonly OutlineItem[] => {
    const { place } = root;
    const text = `${conditionSymbols.blocked} ${tellRoot(root)}`;
    return place ? [{ text, place, items: [] }] : [];
  });
  return [
    ...free.map(step => stepItem(input, step)),
    ...plan.phases.map(phase => phaseItem(input, phase)),
    ...roots,
  ];
}

function phaseItem(input: FlowInput, phase: Phase): OutlineItem {
  const { plan, state } = input;
  const { id, title } = phase;
  const openExit = state?.openExits.get(phase);
  const steps = topSteps(plan).filter(({ phase }) => phase === id);
  return {
    text: openExit ? `${shownTitle(title)}: ${openExitText(openExit)}` : shownTitle(title),
    place: { file: plan.file, span: title.span },
    items: steps.map(step => stepItem(input, step)),
  };
}

function stepItem({ plan, analysis }: FlowInput, step: Step): OutlineItem {
  const state = analysis.stateOf(step);
  const story = storyOf(step, state);
  return {
    text: state ? `${conditionSymbols[state.condition]} ${story}` : story,
    place: { file: plan.file, span: step.idSpan },
    items: findParts(plan)
      .partsOf(step)
      .map(part => partItem(plan, part)),
  };
}

function partItem(plan: Plan, { title, status, idSpan }: Step): OutlineItem {
  const text = status ? `${statusSymbols[status.value]} ${shownTitle(title)}` : shownTitle(title);
  return { text, place: { file: plan.file, span: idSpan }, items: [] };
}

/** A sub-step has a status and no condition. */
const statusSymbols: Readonly<Record<StepStatus, string>> = {
  planned: conditionSymbols.ready,
  'in-progress': conditionSymbols.active,
  verifying: conditionSymbols.verifying,
  done: conditionSymbols.done,
  'on-hold': conditionSymbols['on-hold'],
  cancelled: conditionSymbols.cancelled,
  'rolled-back': conditionSymbols['rolled-back'],
};
