import { isAtRest } from '../../analysis/at-rest.ts';
import { lacksOrder } from '../../analysis/conditions/lacks-order.ts';
import { countMarks } from '../../analysis/words/count-marks.ts';
import { countUnmarked, progressTexts } from '../../analysis/words/progress-text.ts';
import { restText } from '../../analysis/words/rest-text.ts';
import { isTrouble } from '../../analysis/words/trouble-of.ts';
import { planStateOf } from '../../model/analysis/analysis.ts';
import type { PlanState } from '../../model/analysis/plan-state.ts';
import { isConcluded, type StepState } from '../../model/analysis/step-state.ts';
import { overlaySymbols } from '../../model/analysis/symbols.ts';
import type { Phase, Plan, Step } from '../../model/plan/plan.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import { count } from '../../text/count.ts';
import { alignRows, type Row } from '../align-rows.ts';
import { headLines } from '../head-lines.ts';
import { lookText } from '../look-text.ts';
import { placePart, type ShowPlace } from '../places.ts';
import type { ReportInput } from '../report-input.ts';
import { startOfStep } from '../start-of-step.ts';
import { countSteps } from '../status/plan-status.ts';
import { stepName } from '../step-name.ts';
import { conditionParts, noSymbol, statusSymbols } from '../symbols.ts';
import { part, type TextLine, type TextPart } from '../text-line.ts';

/** One plan: a head, then a line for each step and sub-step, below the title of its phase. */
export function planText(
  plan: Plan,
  { analysis }: ReportInput,
  show: ShowPlace,
  width: number | undefined,
): TextLine[] {
  const state = planStateOf(analysis, plan);
  const head = [
    part(shownTitle(plan.title), 'strong'),
    part(planSummary(plan, state)),
    placePart(show({ file: plan.file, span: plan.title.span })),
  ];
  const rows = stepGroups(plan).flatMap(({ phase, steps }) => {
    const indent = phase ? '    ' : '  ';
    const own = steps.map(step =>
      stepRow({ step, plan, state: analysis.stateOf(step) }, show, indent),
    );
    return phase ? [phaseRow(plan, phase, show), ...own] : own;
  });
  // What is to be known of a step is never cut.
  return [...headLines(head, width), ...alignRows(rows, { flexible: [0], width })];
}

interface StepGroup {
  readonly phase: Phase | undefined;
  readonly steps: Step[];
}

/** The steps that follow each other in one phase, in the order of the file. */
function stepGroups({ phases, steps }: Plan): readonly StepGroup[] {
  const known = new Map(phases.map(phase => [phase.id, phase]));
  const groups: StepGroup[] = [];
  for (const step of steps) {
    const phase = step.phase === undefined ? undefined : known.get(step.phase);
    const last = groups.at(-1);
    if (last && last.phase === phase) last.steps.push(step);
    else groups.push({ phase, steps: [step] });
  }
  return groups;
}

function phaseRow({ file }: Plan, { title }: Phase, show: ShowPlace): Row {
  const place = placePart(show({ file, span: title.span }));
  return { mark: part(' '), cells: [part(shownTitle(title), 'strong'), part(''), place] };
}

function planSummary(plan: Plan, state: PlanState | undefined): string {
  const steps = state?.steps ?? [];
  const parts = [
    ...(state && steps.length > 0
      ? progressTexts(state.progress, countUnmarked(plan, state))
      : [count(countSteps(plan), 'step')]),
    ...(isAtRest(plan) ? [] : countMarks(steps, ['blocked', 'stale', 'overdue'])),
  ];
  if (!plan.isWhole) parts.push('cannot be read whole');
  // Each step that is ready for all that is known would say it again.
  if (steps.some(step => isReadyUnordered(step, plan)))
    parts.push('no step says which one it comes after');
  return [...parts, ...restText(plan), ...lookText(plan)].join(' · ');
}

/** `state` is undefined in a plan of which nothing is derived. */
interface ListedStep {
  readonly step: Step;
  readonly plan: Plan;
  readonly state: StepState | undefined;
}

function stepRow({ step, plan, state }: ListedStep, show: ShowPlace, indent: string): Row {
  const symbol = symbolOf(step, plan, state);
  const tone = isConcluded(state?.condition) ? 'quiet' : 'plain';
  return {
    mark: part(`${indent}${'  '.repeat(step.depth)}${symbol.text}`, symbol.tone),
    cells: [
      part(titleText(step), tone),
      part(stateText(state, plan), symbol.tone === 'bad' ? 'plain' : 'quiet'),
      placePart(show(startOfStep(plan, step))),
    ],
  };
}

function symbolOf({ status }: Step, plan: Plan, state: StepState | undefined): TextPart {
  if (state) return conditionParts[state.condition];
  // Of a plan that cannot be read whole nobody knows what is ready.
  if (!status || (status.value === 'planned' && !plan.isWhole)) return noSymbol;
  return statusSymbols[status.value];
}

/** The id first, where somebody wrote one. */
function titleText(step: Step): string {
  const shown = shownTitle(step.title);
  const name = stepName(step);
  return name === shown ? shown : `${name}: ${shown}`;
}

/** What to know now: what blocks it or is waited for, and what is wrong with it; else its condition. */
function stateText(state: StepState | undefined, plan: Plan): string {
  if (!state) return '';
  const isDone = state.condition === 'done';
  const condition = isReadyUnordered(state, plan)
    ? 'Ready as far as is written.'
    : (state.reasons[0]?.message ?? state.condition);
  const overlays = state.overlays
    .filter(({ kind }) => !isDone || isTrouble(kind))
    .filter(({ reason }) => claimOf(reason.message) !== claimOf(condition))
    .map(({ kind, reason }) => `${overlaySymbols[kind]} ${reason.message}`);
  if (isDone) return overlays.join('  ');
  if (overlays.length > 0 && isQuiet(state)) return overlays.join('  ');
  return [condition, ...overlays].join('  ');
}

/** What a step waits for may be the very thing that could not be checked. */
function claimOf(message: string): string {
  return message.slice(message.indexOf(': ') + 1);
}

function isReadyUnordered({ condition, reasons }: StepState, plan: Plan): boolean {
  return condition === 'ready' && reasons[0]?.code === condition && lacksOrder(plan);
}

/** Whether the condition tells less than any mark beside it. */
function isQuiet({ condition }: StepState): boolean {
  return condition === 'active' || condition === 'ready';
}
