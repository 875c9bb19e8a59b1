import type { GateResult } from '../../model/analysis/gate-result.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { type Day, type Sourced, wholeDays } from '../../model/value.ts';
import { addDays, daysBetween } from '../../text/day.ts';
import { dayText } from '../../text/day-text.ts';
import { isOrAre } from '../../text/is-or-are.ts';
import { namesText } from '../../text/names-text.ts';
import type { Span } from '../../text/span.ts';
import { isAtRest } from '../at-rest.ts';
import { timeOf } from '../calendar/moment.ts';
import type { Touch } from '../history/commit-log.ts';
import { findStep } from '../names/references.ts';
import type { StepNode } from '../nodes.ts';
import { lastImprovement } from '../past/last-improvement.ts';
import { findSilentMove } from '../past/silent-move.ts';
import { statusOn } from '../status-on.ts';
import { callStep, createReason, isTerminal, type PlanView } from '../world.ts';
import { findPartsDone, findPartsOpen } from './parts-doubt.ts';

/** So many commits are work, fewer may be an accident. */
const leastCommits = 3;
/** A step that began lately may still be in the hands of one person. */
const patience = 14;
/** For so long all exit criteria must have held before somebody is asked to mark the step. */
const settled = 7;

export interface ContradictionQuestion {
  readonly node: StepNode;
  /** Commits that count, in the paths of the step; undefined where they are not known. */
  readonly touches: readonly Touch[] | undefined;
  /** What happened before this day is not known: the history was not read, or began with it. */
  readonly knownSince: Day | undefined;
}

/** Where what is declared and what the repository shows do not agree. The first one is enough. */
export function findContradiction(question: ContradictionQuestion): Reason | undefined {
  const { view, step } = question.node;
  const ofDays = finishedAhead(view, step) ?? startedAhead(view, step) ?? daysOfMore(view, step);
  if (ofDays) return ofDays;
  switch (statusOn(view, step)) {
    case 'planned':
      return (
        findPartsDone(question.node) ?? silentProgress(question) ?? findSilentMove(question.node)
      );
    case 'in-progress':
      return finishedUnmarked(question) ?? ghostProgress(question);
    case 'verifying':
      return finishedUnmarked(question);
    case 'done':
      return doneNotTrue(question) ?? findPartsOpen(question.node) ?? doneTooEarly(question.node);
    default:
      return undefined;
  }
}

/** A day of completion is one on which something was completed; somewhere tomorrow is already today. */
function finishedAhead(view: PlanView, step: Step): Reason | undefined {
  const { status, finished } = step;
  if (!finished) return undefined;
  const isDone = status?.value === 'done' && statusOn(view, step) === 'done';
  const last = isDone ? addDays(view.today, 1) : view.today;
  if (finished.value <= last) return undefined;
  const message = `Its day of completion, ${dayText(finished.value, view.today)}, is still to come.`;
  return createReason(view, 'finished-ahead', message, { span: finished.span });
}

/** Who has begun did so on a day that has come. */
function startedAhead(view: PlanView, step: Step): Reason | undefined {
  const { status, started } = step;
  const isBegun = status?.value === 'in-progress' || status?.value === 'verifying';
  // Where the day alone tells the status, the step begins on it.
  if (!isBegun || !started || started.span.start === status.span.start) return undefined;
  if (started.value <= addDays(view.today, 1)) return undefined;
  const day = dayText(started.value, view.today);
  const message = `Says ${status.value === 'verifying' ? 'verifying' : 'in progress'}, but the day of its start, ${day}, is still to come.`;
  return createReason(view, 'started-ahead', message, { span: started.span });
}

/** A day that has come says that a step was begun or finished, and its status says that it was not. */
function daysOfMore(
  view: PlanView,
  { status, started, finished, reason }: Step,
): Reason | undefined {
  const value = status?.value;
  const isOpen = value === 'planned' || value === 'in-progress' || value === 'verifying';
  const said = (day: Sourced<Day> | undefined) =>
    day !== undefined &&
    day.span.start !== status?.span.start &&
    day.value <= view.today &&
    !isReported(view.plan, day.span);
  // Who says why a step was taken up again need not forget when it was done before.
  if (isOpen && finished && said(finished) && reason === undefined) {
    const day = dayText(finished.value, view.today);
    const message = `Says ${wordOf[value]}, but names ${day} as the day of its completion.`;
    return createReason(view, 'finished-by-day', message, { span: finished.span });
  }
  if (value === 'planned' && started && said(started) && reason === undefined) {
    const day = dayText(started.value, view.today);
    const message = `Says planned, but names ${day} as the day of its start.`;
    return createReason(view, 'started-by-day', message, { span: started.span });
  }
  if (!started || !finished || started.value <= finished.value) return undefined;
  const [first, last] = [started, finished].map(day => dayText(day.value, view.today));
  const message = `Its day of completion, ${last}, comes before that of its start, ${first}.`;
  return createReason(view, 'finished-before-start', message, { span: finished.span });
}

/** An open box with a day of its completion is reported where it is read. */
function isReported({ problems }: Plan, { start, end }: Span): boolean {
  return problems.some(({ span }) => span.start <= start && end <= span.end);
}

const wordOf = {
  planned: 'planned',
  'in-progress': 'in progress',
  verifying: 'verifying',
} as const;

/** Work goes on in its paths since somebody planned it. */
function silentProgress({ node, touches }: ContradictionQuestion): Reason | undefined {
  const { view, step } = node;
  const since = view.history.since(step, earlier => earlier.status?.value === 'planned');
  if (!touches || since === undefined) return undefined;
  const later = touchesFrom(view, touches, addDays(since, 1));
  const commits = new Set(later.map(({ commit }) => commit));
  if (commits.size < leastCommits) return undefined;
  const day = dayText(since, view.today);
  const message = `Says planned, but ${commits.size} commits touched its paths since ${day}.`;
  return createReason(view, 'silent-progress', message, { since, span: step.status?.span });
}

/** Nothing happened in its paths since somebody started it. */
function ghostProgress(question: ContradictionQuestion): Reason | undefined {
  const { node, touches, knownSince } = question;
  const { view, step } = node;
  const since =
    step.started?.value ??
    view.history.since(step, earlier => earlier.status?.value === 'in-progress');
  if (!touches || step.paths.length === 0 || since === undefined) return undefined;
  if (knownSince !== undefined && knownSince > since) return undefined;
  if (daysBetween(since, view.today) < patience) return undefined;
  if (touchesFrom(view, touches, since).length > 0) return undefined;
  const better = lastImprovement(view, step);
  if (better && better.day >= since) return undefined;
  const day = dayText(since, view.today);
  const message = `Says in progress since ${day}, but no commit has touched its paths since then.`;
  return createReason(view, 'ghost-progress', message, { since, span: step.status?.span });
}

/** From the first minute of a day on, in the zone of the plan. */
function touchesFrom({ plan }: PlanView, touches: readonly Touch[], day: Day): readonly Touch[] {
  const begin = timeOf(day, plan.timeZone) ?? 0;
  return touches.filter(({ commit }) => Date.parse(commit.at) >= begin);
}

/** Everything that was asked of it holds, and has held for a while. */
function finishedUnmarked({ node }: ContradictionQuestion): Reason | undefined {
  const { view, step, exit } = node;
  const days = exit.map(passedSince);
  if (days.length === 0 || days.includes(undefined)) return undefined;
  const since = days
    .flatMap(day => day ?? [])
    .sort()
    .at(-1);
  if (since === undefined || daysBetween(since, view.today) < settled) return undefined;
  const status = step.status?.value === 'verifying' ? 'verifying' : 'in progress';
  const day = dayText(since, view.today);
  const isOlder = exit.some(each => passedSince(each) === since && each.isOlder);
  const when = isOlder ? `since ${day} at least` : `since ${day}`;
  const message = `Says ${status}, but all its exit criteria have held ${when}.`;
  return createReason(view, 'finished-unmarked', message, { since, span: step.status?.span });
}

/** A flag that must be so for a while has met that when the while was over. */
function passedSince({ gate, value, since }: GateResult): Day | undefined {
  if (value !== 'pass' || since === undefined) return undefined;
  return gate.kind === 'flag' && gate.for ? addDays(since, wholeDays(gate.for.value)) : since;
}

function doneNotTrue({ node }: ContradictionQuestion): Reason | undefined {
  const { view, exit, step } = node;
  const failed = exit.find(({ value }) => value === 'fail');
  if (!failed) return undefined;
  const message = `Says done, but ${failed.finding}.`;
  const also = [{ file: view.plan.file, span: failed.gate.span }, ...(failed.places ?? [])];
  return createReason(view, 'done-not-true', message, {
    since: failed.isOlder ? undefined : failed.since,
    span: step.status?.span,
    also,
  });
}

/** What it depends on says itself that it is open. Of a plan that is at rest nobody asks for an order. */
function doneTooEarly({ view, step }: StepNode): Reason | undefined {
  if (isAtRest(view.plan)) return undefined;
  const open = step.dependsOn.filter(({ ref }) => {
    const found = findStep(view.project, view.plan, ref.raw);
    if (!found?.plan.isWhole || found.step.status === undefined) return false;
    return !isTerminal({ plan: found.plan, today: view.today }, found.step);
  });
  if (open.length === 0) return undefined;
  const matches = open.flatMap(({ ref }) => findStep(view.project, view.plan, ref.raw) ?? []);
  const names = namesText(matches.map(match => callStep(view, match.plan, match.step)));
  const message = `Says done, but ${names}, which it depends on, ${isOrAre(open)} open.`;
  const also = open.map(({ ref }) => ({ file: view.plan.file, span: ref.span }));
  return createReason(view, 'done-too-early', message, { span: step.status?.span, also });
}
