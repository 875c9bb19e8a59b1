import { shortened } from '../../formats/plan/yaml/yaml-fields.ts';
import type { MeasureState } from '../../model/analysis/measure-state.ts';
import type { PlanMark } from '../../model/analysis/overlay.ts';
import type { PlanState } from '../../model/analysis/plan-state.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import { hasMark, type StepState } from '../../model/analysis/step-state.ts';
import { type Step, topSteps } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { dayIn, daysBetween } from '../../text/day.ts';
import { daysText, dayText } from '../../text/day-text.ts';
import { groupBy } from '../../text/group-by.ts';
import { isOrAre } from '../../text/is-or-are.ts';
import { percentText } from '../../text/percent-text.ts';
import type { Span } from '../../text/span.ts';
import { isAtRest } from '../at-rest.ts';
import { isDirected, shareOf } from '../evidence/measured-progress.ts';
import { findFailedExit } from '../gates/find-failed-exit.ts';
import type { PlanActivity } from '../history/activity.ts';
import { statusOn } from '../status-on.ts';
import { createReason, isTerminal, type PlanView } from '../world.ts';
import { weightOf } from './step-weight.ts';

/** So many steps must be worked on while nobody touches the plan. */
const leastSteps = 3;
/** A larger difference between what is declared and what is measured is none of rounding. */
const largestGap = 20;
/** Nobody decides on a plan that has been a draft or a proposal for so long. */
const draftLimit = 30;

export interface PlanQuestion {
  readonly view: PlanView;
  readonly activity: PlanActivity;
  readonly progress: PlanState['progress'];
  readonly measures: readonly MeasureState[];
  readonly steps: readonly StepState[];
}

/** What does not fit about a whole plan. One at rest is only asked whether it is what it says. */
export function findPlanMarks(question: PlanQuestion): PlanMark[] {
  if (isAtRest(question.view.plan)) return asContradictions([openInCompleted(question.view)]);
  const contradictions = [
    ...openInDonePhases(question.view),
    planBehind(question),
    progressMismatch(question),
  ];
  // A step that is stale says so itself.
  const isSaid = question.steps.some(state => hasMark(state, 'stale'));
  const stale = isSaid ? undefined : (idle(question) ?? undecided(question));
  return [
    ...asContradictions(contradictions),
    ...(stale ? [{ kind: 'stale' as const, reason: stale }] : []),
  ];
}

function asContradictions(reasons: readonly (Reason | undefined)[]): PlanMark[] {
  return reasons.flatMap(reason => (reason ? { kind: 'contradiction', reason } : []));
}

function openInCompleted(view: PlanView): Reason | undefined {
  const { plan } = view;
  if (plan.status?.value !== 'completed') return undefined;
  const steps = topSteps(plan);
  const open = findOpen(view, steps);
  if (open.length === 0) return failedInCompleted(view, plan.status.span);
  const message = `Says completed, but ${openText(open, steps)}.`;
  return createReason(view, 'completed-too-early', message, {
    span: plan.status.span,
    also: open.map(step => ({ file: plan.file, span: step.idSpan })),
  });
}

function failedInCompleted(view: PlanView, span: Span): Reason | undefined {
  const byPhase = groupBy(topSteps(view.plan), ({ phase }) => phase);
  const failed = view.plan.phases.flatMap(
    phase => findFailedExit(view, phase, byPhase.get(phase.id) ?? []) ?? [],
  );
  const [first] = failed;
  if (!first) return undefined;
  const message = `Says completed, but ${first.finding}.`;
  const also = failed.map(({ gate }) => ({ file: view.plan.file, span: gate.span }));
  return createReason(view, 'completed-too-early', message, { span, also });
}

/** Those that say themselves that they are open. */
function findOpen(view: PlanView, steps: readonly Step[]): readonly Step[] {
  return steps.filter(step => step.status !== undefined && !isTerminal(view, step));
}

function openText(open: readonly Step[], steps: readonly Step[]): string {
  return `${open.length} of its ${steps.length} steps ${isOrAre(open)} open`;
}

/** A heading says that a phase is done, and the marks or the exit criteria below it say that it is not. */
function openInDonePhases(view: PlanView): Reason[] {
  const { phases } = view.plan;
  if (phases.every(({ saidDone }) => !saidDone)) return [];
  const byPhase = groupBy(topSteps(view.plan), ({ phase }) => phase);
  return phases.flatMap(phase => {
    const { id, title, saidDone } = phase;
    if (!saidDone) return [];
    const steps = byPhase.get(id) ?? [];
    const open = findOpen(view, steps);
    const failed = open.length === 0 ? findFailedExit(view, phase, steps) : undefined;
    if (open.length === 0 && !failed) return [];
    const but = failed ? failed.finding : openText(open, steps);
    const message = `"${shortened(title.value)}" says done, but ${but}.`;
    const spans = failed ? [failed.gate.span] : open.map(({ idSpan }) => idSpan);
    const also = spans.map(span => ({ file: view.plan.file, span }));
    return [createReason(view, 'phase-not-done', message, { span: saidDone, also })];
  });
}

/** The work goes on and the plan does not: it is the plan that is stale. */
function planBehind({ view, activity }: PlanQuestion): Reason | undefined {
  const { plan, today } = view;
  const limit = activity.limitOfPlan();
  const edited = activity.lastEdit();
  if (edited === undefined || daysBetween(edited, today) < limit) return undefined;
  const moving = topSteps(plan).filter(step => {
    const last = isTerminal(view, step) ? undefined : lastTouch(view, activity, step);
    return last !== undefined && last > edited && daysBetween(last, today) < limit;
  });
  if (moving.length < leastSteps) return undefined;
  const days = daysText(daysBetween(edited, today));
  const message = `Nobody has edited the plan for ${days}, but the files of ${moving.length} of its open steps change.`;
  return createReason(view, 'plan-behind', message, { since: edited, span: plan.title.span });
}

function lastTouch({ plan }: PlanView, activity: PlanActivity, step: Step): Day | undefined {
  const times = (activity.touchesOf(step) ?? []).map(({ commit }) => commit.at).sort();
  const last = times.at(-1);
  return last === undefined ? undefined : dayIn(plan.timeZone, last);
}

/**
 * More is declared than any measure shows, or less than all of them show. A step that has begun may have come
 * any part of its way.
 */
function progressMismatch(question: PlanQuestion): Reason | undefined {
  const { view, progress, measures } = question;
  const shares = measures.map(shareOf);
  const known = shares.flatMap(share => share ?? []);
  const directed = measures.filter(({ evidence }) => isDirected(evidence));
  // What nobody knows of one of them may be less than all others show, or more.
  if (progress.total === 0 || known.length === 0 || known.length < directed.length)
    return undefined;
  const declared = progress.weighted ?? progress.done / progress.total;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const atMost = declared + begunShare(question);
  const isFar =
    pointsBetween(declared, most) > largestGap || pointsBetween(least, atMost) > largestGap;
  if (!isFar) return undefined;
  const bound =
    declared > most
      ? `at most ${percentText(Math.ceil(percentOf(most)) / 100)}`
      : `at least ${percentText(Math.floor(percentOf(least)) / 100)}`;
  const by = progress.weighted === undefined ? '' : ' by weight';
  const says = `${progress.done} of ${progress.total} steps (${percentText(declared)}${by})`;
  const measured =
    known.length === 1
      ? `its measure has come ${percentText(most)} of its way`
      : `its measures have come ${bound} of their way`;
  const message = `Says ${says} are done, but ${measured}.`;
  const spans = directed.map(({ evidence }) => ({ file: view.plan.file, span: evidence.id.span }));
  return createReason(view, 'progress-mismatch', message, {
    span: view.plan.title.span,
    also: spans,
  });
}

/** How much of a plan the steps are that have begun and are not done, by their weights where they have any. */
function begunShare({ view, steps, progress }: PlanQuestion): number {
  const begun = steps.filter(
    ({ step }) => !isTerminal(view, step) && statusOn(view, step) !== 'planned',
  );
  if (progress.weighted === undefined) return begun.length / progress.total;
  const counted = steps.filter(({ step }) => step.status?.value !== 'cancelled');
  return weightOf(begun) / weightOf(counted);
}

/** Percentage points, so that 80 % and 60 % are exactly 20 apart. */
function pointsBetween(more: number, less: number): number {
  return percentOf(more - less);
}

function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** Nothing at all happened to an active plan. Its steps may each wait for something. */
function idle(question: PlanQuestion): Reason | undefined {
  const { view, activity } = question;
  const { plan, today } = view;
  if (plan.status?.value !== 'active') return undefined;
  const last = lastDay(question);
  const limit = activity.limitOfPlan();
  if (last === undefined || daysBetween(last, today) < limit) return undefined;
  const message = `Nothing has happened in this plan for ${daysText(daysBetween(last, today))} (limit ${limit}).`;
  return createReason(view, 'no-activity', message, { since: last, span: plan.status.span });
}

function undecided(question: PlanQuestion): Reason | undefined {
  const { view } = question;
  const { plan, today } = view;
  const status = plan.status?.value;
  if (status !== 'draft' && status !== 'proposed') return undefined;
  const last = lastDay(question);
  if (last === undefined || daysBetween(last, today) < draftLimit) return undefined;
  const word = status === 'draft' ? 'A draft' : 'Proposed';
  const message = `${word} without any activity since ${dayText(last, today)} (limit ${daysText(draftLimit)}).`;
  return createReason(view, 'undecided', message, { since: last, span: plan.status?.span });
}

/** The last day on which anything happened to the plan; undefined where that is not known. */
function lastDay({ view, activity, steps }: PlanQuestion): Day | undefined {
  const { plan, today } = view;
  const edited = activity.lastEdit();
  const reviewed = plan.reviewed && plan.reviewed.value <= today ? [plan.reviewed.value] : [];
  const days = steps.map(state => state.activity);
  if (edited === undefined || days.some(({ kind }) => kind === 'unknown')) return undefined;
  const known = days.flatMap(each => (each.kind === 'known' ? [each.last.since] : []));
  return [edited, ...reviewed, ...known].sort().at(-1);
}
