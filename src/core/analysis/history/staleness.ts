import type { Reason } from '../../model/analysis/reason.ts';
import type { Activity, Condition } from '../../model/analysis/step-state.ts';
import type { Step } from '../../model/plan/plan.ts';
import type { Day, Days } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';
import { agoText, daysText, dayText } from '../../text/day-text.ts';
import { startOf } from '../conditions/start-of.ts';
import type { StepNode } from '../nodes.ts';
import { createReason } from '../world.ts';
import { freedDays } from './freed-days.ts';
import { usualLength } from './usual-length.ts';

/** A pause without an end is looked at again after this many days. */
const holdLimit = 90;

/** After half a year, and four times the limit, work is seldom taken up again. In days. */
const abandonedAfter = 180;

export interface StalenessQuestion {
  readonly node: StepNode;
  readonly condition: Condition;
  readonly activity: Activity;
  readonly limit: Days;
}

/** Why a step is stale. A step that waits for something or is blocked never is. */
export function findStaleness(question: StalenessQuestion): Reason | undefined {
  switch (question.condition) {
    case 'active':
    case 'verifying':
      return idleInProgress(question);
    case 'ready':
      return idleWhileReady(question);
    case 'on-hold':
      return holdEnded(question.node);
    default:
      return undefined;
  }
}

/**
 * Why a step that goes on may soon be stale: half of its limit is over, or it takes longer than nearly
 * all that were finished.
 */
export function findAging(question: StalenessQuestion): Reason | undefined {
  const { condition, activity, limit, node } = question;
  if (condition !== 'active' && condition !== 'verifying') return undefined;
  const since = lastDayOf(activity);
  const idle = since === undefined ? 0 : daysBetween(since, node.view.today);
  if (idle >= limit) return undefined;
  return quiet(question, since, idle) ?? longer(node);
}

function quiet(
  { node: { view, step }, limit }: StalenessQuestion,
  since: Day | undefined,
  idle: Days,
): Reason | undefined {
  if (idle * 2 < limit) return undefined;
  const message = `No activity for ${daysText(idle)} (limit ${limit}).`;
  return createReason(view, 'quiet', message, { since, span: step.idSpan });
}

function longer({ view, step }: StepNode): Reason | undefined {
  const usual = usualLength(view.project);
  const since = startOf(view, step, 'in-progress');
  if (!usual || since === undefined) return undefined;
  const age = daysBetween(since, view.today);
  if (age <= usual.days) return undefined;
  const message = `In progress for ${daysText(age)}; 85 % of ${usual.steps} finished steps took at most ${usual.days}.`;
  return createReason(view, 'longer', message, { since, span: step.started?.span ?? step.idSpan });
}

function idleInProgress({ node, activity, limit }: StalenessQuestion): Reason | undefined {
  const { view, step } = node;
  const since = lastDayOf(activity);
  if (since === undefined) return undefined;
  const idle = daysBetween(since, view.today);
  if (idle < limit) return undefined;
  const atLeast = activity.kind === 'none' ? 'at least ' : '';
  const end = isAbandoned(idle, limit) ? ' It may have been given up.' : '';
  const message = `No activity for ${atLeast}${daysText(idle)} (limit ${limit}).${end}`;
  return createReason(view, 'no-activity', message, { since, span: step.idSpan });
}

/**
 * A step that just became ready has not been left alone, however old its last change is. A checklist
 * that nobody calls a plan does not ask to be begun.
 */
function idleWhileReady({ node, activity, limit }: StalenessQuestion): Reason | undefined {
  const { view, step } = node;
  if (view.plan.detected === 'likely') return undefined;
  const last = lastDayOf(activity);
  if (last === undefined) return undefined;
  const since = [last, ...freedDays(node)].sort().at(-1) ?? last;
  const idle = daysBetween(since, view.today);
  if (idle < 2 * limit) return undefined;
  const end = isAbandoned(idle, 2 * limit) ? ' Perhaps nobody wants it any more.' : '';
  const message = `Ready, but no activity for ${daysText(idle)} (limit ${2 * limit}).${end}`;
  return createReason(view, 'not-started', message, { since, span: step.idSpan });
}

function holdEnded({ view, step }: StepNode): Reason | undefined {
  const { today } = view;
  if (step.until) {
    const until = step.until.value;
    if (today <= until) return undefined;
    const ago = agoText(daysBetween(until, today));
    const message = `On hold until ${dayText(until, today)}, which was ${ago}.`;
    return createReason(view, 'hold-ended', message, { since: until, span: step.until.span });
  }
  const holds = (earlier: Step) => earlier.status?.value === 'on-hold';
  const since = view.history.since(step, holds);
  const days = since === undefined ? 0 : daysBetween(since, today);
  if (days < holdLimit) return undefined;
  const atLeast = view.history.isOlder(step, holds) ? 'at least ' : '';
  const message = `On hold for ${atLeast}${daysText(days)} without a day to look again (limit ${holdLimit}).`;
  return createReason(view, 'hold-without-end', message, { since, span: step.status?.span });
}

function isAbandoned(idle: Days, limit: Days): boolean {
  return idle >= abandonedAfter && idle >= 4 * limit;
}

function lastDayOf(activity: Activity): Day | undefined {
  if (activity.kind === 'known') return activity.last.since;
  return activity.kind === 'none' ? activity.since : undefined;
}
