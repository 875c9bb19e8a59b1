import { isAtRest } from '../analysis/at-rest.ts';
import { forecastText, measureForecastText } from '../analysis/forecast/forecast-text.ts';
import { trendText } from '../analysis/past/trend.ts';
import { countMarks } from '../analysis/words/count-marks.ts';
import { moreRootsText } from '../analysis/words/more-roots.ts';
import { openExitNote, openExitText } from '../analysis/words/open-exit-text.ts';
import {
  countUnmarked,
  ratioText,
  unmarkedText,
  weightText,
} from '../analysis/words/progress-text.ts';
import { restText } from '../analysis/words/rest-text.ts';
import { mostNamed, rootText, staleSteps } from '../features/plan-words.ts';
import { type Analysis, planStateOf } from '../model/analysis/analysis.ts';
import type { GateResult } from '../model/analysis/gate-result.ts';
import type { MeasureState } from '../model/analysis/measure-state.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import { type Phase, type Plan, topSteps } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { count } from '../text/count.ts';
import { dayText } from '../text/day-text.ts';
import { groupBy } from '../text/group-by.ts';
import { percentText } from '../text/percent-text.ts';
import { planSteps } from './plan-steps.ts';
import { spokenMarks } from './step-marks.ts';
import { holder, type TreeNode } from './tree-node.ts';

/** The tree of plans. What only looks like a plan stands apart, at the end. */
export function createPlansView(project: Project, analysis: Analysis): readonly TreeNode[] {
  const stateOf = (plan: Plan) => planStateOf(analysis, plan);
  const certain = project.plans.filter(({ detected }) => detected !== 'likely');
  const likely = project.plans.filter(({ detected }) => detected === 'likely');
  const namesakes = groupBy(project.plans, ({ title }) => shownTitle(title));
  const toNode = (plan: Plan) => {
    const node = planNode(plan, analysis, stateOf(plan));
    const isAlone = namesakes.get(node.label)?.length === 1;
    return isAlone ? node : { ...node, description: `${plan.file} · ${node.description}` };
  };
  return [...certain.map(toNode), ...likelyGroup(likely.map(toNode))];
}

function likelyGroup(plans: readonly TreeNode[]): readonly TreeNode[] {
  if (plans.length === 0) return [];
  return [
    {
      ...holder,
      id: 'likely',
      kind: 'group',
      label: 'Looks like a plan',
      description: String(plans.length),
      tooltip: [
        'Checklists and runbooks that look like a plan. They ask for nothing.',
        'A file whose front matter has the key migration-plan is a plan for certain.',
      ],
      opening: 'closed',
      children: plans,
    },
  ];
}

function planNode(plan: Plan, analysis: Analysis, state: PlanState | undefined): TreeNode {
  const marks = marksText(plan, state?.steps ?? []);
  const summary = [...restText(plan), ...marks, progressText(plan, state)].join(' · ');
  const isCertain = plan.detected !== 'likely';
  return {
    id: plan.file,
    kind: 'plan',
    label: shownTitle(plan.title),
    description: summary,
    tooltip: [
      shownTitle(plan.title),
      summary,
      ...declaredLines(plan, state),
      ...wholeLines(state),
      ...forecastLine(plan, state),
      ...(state?.measures ?? []).flatMap(each => measureLine(each, state?.today ?? '')),
      plan.file,
    ],
    icon: undefined,
    place: { file: plan.file, span: plan.title.span },
    block: undefined,
    reference: undefined,
    opening: isCertain && !isAtRest(plan) && !isFinished(plan, state) ? 'open' : 'closed',
    children: planChildren(plan, analysis, state),
  };
}

/** The phases with their steps, and steps that belong to none, as they follow each other in the file. */
function planChildren(
  plan: Plan,
  analysis: Analysis,
  state: PlanState | undefined,
): readonly TreeNode[] {
  const steps = planSteps(plan, analysis, state?.today ?? '');
  const known = new Set(plan.phases.map(({ id }) => id));
  const loose = steps.filter(({ phase }) => phase === undefined || !known.has(phase));
  const shown = new Set<string>();
  const phases = plan.phases.flatMap(phase => {
    // A second phase of the same id would show the same steps again.
    if (shown.has(phase.id)) return [];
    shown.add(phase.id);
    const own = steps.filter(step => step.phase === phase.id).map(({ node }) => node);
    const states = (state?.steps ?? []).filter(({ step }) => step.phase === phase.id);
    return [phaseNode(plan, phase, own, { states, openExit: state?.openExits.get(phase) })];
  });
  const startOf = ({ place }: TreeNode) => place?.span.start ?? 0;
  return [...loose.map(({ node }) => node), ...phases].sort((a, b) => startOf(a) - startOf(b));
}

interface PhaseFacts {
  readonly states: readonly StepState[];
  readonly openExit: GateResult | undefined;
}

/** What asks for somebody comes first: in a narrow tree the end is cut. */
function phaseNode(
  plan: Plan,
  phase: Phase,
  children: readonly TreeNode[],
  { states, openExit }: PhaseFacts,
): TreeNode {
  const counted = states.filter(({ step }) => step.status?.value !== 'cancelled');
  const done = counted.filter(({ condition }) => condition === 'done');
  const unmarked = states.length > 0 ? children.length - states.length : 0;
  const ratio = ratioText({ done: done.length, total: counted.length }, unmarked);
  const progress = states.length > 0 ? ratio : count(children.length, 'step');
  const marks = [...(openExit ? [openExitNote(openExit)] : []), ...marksText(plan, states)];
  const summary = [...marks, progress, ...unmarkedText(unmarked)].join(' · ');
  const people = phase.owners.map(({ value }) => value).join(', ');
  const isOver = !openExit && states.length > 0 && unmarked === 0 && done.length === counted.length;
  return {
    id: `${plan.file}//${phase.id}`,
    kind: 'phase',
    label: shownTitle(phase.title),
    description: summary,
    tooltip: [
      shownTitle(phase.title),
      summary,
      ...(openExit ? [openExitText(openExit)] : []),
      ...(people === '' ? [] : [people]),
    ],
    icon: undefined,
    place: { file: plan.file, span: phase.title.span },
    block: phase.span,
    reference: undefined,
    opening: isOver ? 'closed' : 'open',
    children,
  };
}

/** Nothing in a plan at rest asks for somebody. */
function marksText(plan: Plan, states: readonly StepState[]): readonly string[] {
  return isAtRest(plan) ? [] : countMarks(states, spokenMarks);
}

function progressText(plan: Plan, state: PlanState | undefined): string {
  if (!plan.isWhole) return 'cannot be read whole';
  if (!state || state.steps.length === 0) return count(topSteps(plan).length, 'step');
  const { progress, measured } = state;
  const unmarked = countUnmarked(plan, state);
  return [
    `${ratioText(progress, unmarked)}${weightText(progress, unmarked)}`,
    ...unmarkedText(unmarked),
    ...(measured ? [`measured ${percentText(measured.share)}`] : []),
  ].join(' · ');
}

/** When it ends by chance, and what that rests on. */
function forecastLine(plan: Plan, state: PlanState | undefined): readonly string[] {
  const forecast = isAtRest(plan) ? undefined : state?.forecast?.forecast;
  if (!state?.schedule || forecast?.kind !== 'known') return [];
  const condition = state.schedule.isLowerBound ? ' if what blocks it ended today' : '';
  return [`Forecast ${forecastText(forecast, state.today)}${condition}, ${forecast.basis}`];
}

/** What cannot be told of a measure is said where somebody asks for it. */
function measureLine({ evidence, trend, forecast }: MeasureState, today: Day): readonly string[] {
  if (trend?.kind !== 'known') return [];
  const words = forecast
    ? [trendText(trend), measureForecastText(forecast, today, undefined)]
    : [trendText(trend)];
  return [`${evidence.id.value}: ${words.join('; ')}`];
}

/** A step that says nothing of itself may be anything but done. */
function isFinished(plan: Plan, state: PlanState | undefined): boolean {
  if (!state || state.steps.length === 0 || countUnmarked(plan, state) > 0) return false;
  if (state.openExits.size > 0) return false;
  return state.progress.done === state.progress.total;
}

/** What blocks most, what does not fit, what is stale, the days ahead, and how far back one can go. */
function wholeLines(state: PlanState | undefined): readonly string[] {
  if (!state) return [];
  const next = state.dates.slice(0, mostNamed).map(({ subject, what }) => `${subject} ${what}`);
  const roots = state.roots.slice(0, mostNamed).map(rootText);
  const rest = state.roots.length - roots.length;
  return [
    ...roots,
    ...(rest > 0 ? [moreRootsText(rest)] : []),
    ...state.marks.map(({ reason }) => reason.message),
    ...staleSteps(state)
      .slice(0, mostNamed)
      .map(({ text }) => text),
    ...(next.length > 0 ? [`Next: ${next.join(', ')}`] : []),
    ...(state.horizon ? [state.horizon.reason.message] : []),
  ];
}

function declaredLines(plan: Plan, state: PlanState | undefined): readonly string[] {
  const people = plan.owners.map(({ value }) => value).join(', ');
  return [
    ...(plan.status ? [`Declared ${plan.status.value}`] : []),
    ...(plan.due ? [`Due ${dayText(plan.due.value, state?.today ?? '')}`] : []),
    ...(people === '' ? [] : [people]),
  ];
}
