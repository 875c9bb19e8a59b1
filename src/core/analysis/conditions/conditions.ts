import type { Reason } from '../../model/analysis/reason.ts';
import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { Condition } from '../../model/analysis/step-state.ts';
import { findNamed } from '../../model/find-named.ts';
import type { Plan, Step, StepStatus } from '../../model/plan/plan.ts';
import { dayText } from '../../text/day-text.ts';
import { namesText } from '../../text/names-text.ts';
import { isOver } from '../at-rest.ts';
import { dayAt } from '../calendar/moment.ts';
import { findOccurrence } from '../calendar/occurrence.ts';
import type { StepNode } from '../nodes.ts';
import { statusOn } from '../status-on.ts';
import { callStep, createReason, isCancelled, type PlanView } from '../world.ts';
import { findUnclear } from './find-unclear.ts';
import { finishOf } from './finish-of.ts';
import { lacksOrder } from './lacks-order.ts';
import { lastingWords } from './lasting-words.ts';
import { sentenceWith } from './obstacle.ts';
import { gatesCount } from './obstacles.ts';
import { startOf } from './start-of.ts';
import { toldToWait } from './told-to-wait.ts';

/** What the graph of all steps tells about one of them. */
export interface StepBlockers {
  readonly cycle: RootBlocker | undefined;
  readonly nearest: RootBlocker | undefined;
}

export interface ConditionWithReasons {
  readonly condition: Condition;
  /** The first one explains the condition. Never empty. */
  readonly reasons: readonly Reason[];
}

/** The one condition of a step: the first that holds, in the order of the definition. */
export function findCondition(node: StepNode, blockers: StepBlockers): ConditionWithReasons {
  const status = statusWithPlan(node);
  if (status === 'done') return { condition: status, reasons: [doneReason(node)] };
  if (status === 'cancelled') return { condition: status, reasons: [cancelledReason(node)] };
  if (isOver(node.view.plan)) {
    return { condition: restingCondition(status), reasons: [leftOpenReason(node)] };
  }
  const obstacles = distinctReasons(node);
  if (status === 'on-hold' || status === 'rolled-back') {
    const [own, ...others] = obstacles;
    const first = own ?? notGoingOn(node, status);
    return { condition: status, reasons: [first, ...others, ...pendingReasons(node)] };
  }
  if (blockers.cycle) {
    const blocking = [...obstacles, blockers.cycle.reason];
    return { condition: 'blocked', reasons: [...blocking, ...pendingReasons(node)] };
  }
  if (obstacles.length > 0) {
    // Whoever removes the obstacle wants to know what the step waits for then.
    const left = [...predecessorReasons(node), ...pendingReasons(node)];
    return { condition: 'blocked', reasons: [...obstacles, ...left] };
  }
  if (blockers.nearest) {
    const upstream = upstreamReason(node, blockers.nearest);
    return { condition: 'blocked-upstream', reasons: [upstream, ...pendingReasons(node)] };
  }
  if (status === 'planned') return readyOrWaiting(node);
  const words = status === 'verifying' ? 'Verifying' : 'In progress';
  const condition = status === 'verifying' ? 'verifying' : 'active';
  const first = lastingReason(node, status, words);
  return { condition, reasons: [first, ...pendingReasons(node)] };
}

/** What is open in a plan that was given up or is on hold shares its fate. */
function statusWithPlan({ step, view }: StepNode): StepStatus {
  const status = statusOn(view, step) ?? 'planned';
  if (isCancelled(view, step)) return 'cancelled';
  const isHeld =
    view.plan.status?.value === 'on-hold' && status !== 'done' && status !== 'rolled-back';
  return isHeld ? 'on-hold' : status;
}

/** Nothing is ready in a plan that nobody goes on with. */
function restingCondition(status: Exclude<StepStatus, 'done' | 'cancelled'>): Condition {
  if (status === 'planned') return 'waiting';
  return status === 'in-progress' ? 'active' : status;
}

function leftOpenReason({ view }: StepNode): Reason {
  const message = 'Not marked done, though the plan says that it is completed.';
  return createReason(view, 'plan-completed', message, { span: view.plan.status?.span });
}

/** Obstacles that name the same fact are said once, with all their places. */
function distinctReasons({ obstacles }: StepNode): Reason[] {
  if (obstacles.length === 0) return [];
  const byKey = new Map<string, Reason>();
  for (const { key, reason } of obstacles) {
    const known = byKey.get(key);
    const places = [...(known?.places ?? []), ...reason.places];
    byKey.set(key, { ...(known ?? reason), places });
  }
  return [...byKey.values()];
}

function doneReason({ step, view }: StepNode): Reason {
  const finish = finishOf(view, step);
  const isOlder =
    !step.finished && view.history.isOlder(step, ({ status }) => status?.value === 'done');
  const when = finish ? `${isOlder ? ' by' : ''} ${dayText(finish, view.today)}` : '';
  const span = step.status?.span;
  return createReason(view, 'done', `Done${when}.`, { since: finish, span });
}

function cancelledReason({ step, view }: StepNode): Reason {
  if (step.status?.value !== 'cancelled') {
    const span = view.plan.status?.span;
    return createReason(view, 'plan-cancelled', 'Cancelled with the whole plan.', { span });
  }
  const holds = (earlier: Step) => earlier.status?.value === 'cancelled';
  const since = view.history.isOlder(step, holds) ? undefined : view.history.since(step, holds);
  const message = sentenceWith('Cancelled', step.reason);
  return createReason(view, 'cancelled', message, { since, span: step.status?.span });
}

function notGoingOn({ step, view }: StepNode, code: string): Reason {
  return createReason(view, code, 'Not going on.', { span: step.status?.span });
}

function lastingReason({ step, view }: StepNode, status: StepStatus, words: string): Reason {
  const since = startOf(view, step, status);
  const isOlder =
    !(status === 'in-progress' && step.started) &&
    view.history.isOlder(step, earlier => earlier.status?.value === status);
  const lasting = since && since <= view.today ? lastingWords(since, view.today, isOlder) : '';
  return createReason(view, status, `${words}${lasting}.`, { since, span: step.status?.span });
}

function upstreamReason({ step, view }: StepNode, root: RootBlocker): Reason {
  const since = root.reason.since;
  const held = { 'on-hold': ', which is on hold', 'rolled-back': ', which was rolled back' };
  const state = root.code === 'on-hold' || root.code === 'rolled-back' ? held[root.code] : '';
  const message = `Blocked upstream by ${root.label}${state}.`;
  return createReason(view, 'blocked-upstream', message, { since, span: step.idSpan });
}

/** What is not met yet but does not count before the steps in front are finished. */
function pendingReasons(node: StepNode): Reason[] {
  if (gatesCount(node)) return [];
  return node.entry
    .filter(({ value }) => value === 'fail')
    .map(({ gate, finding }) =>
      createReason(node.view, 'pending-criterion', `Entry criterion not met yet: ${finding}.`, {
        span: gate.span,
      }),
    );
}

function readyOrWaiting(node: StepNode): ConditionWithReasons {
  const { view, step } = node;
  const waiting = [
    ...predecessorReasons(node),
    ...notBefore(view, step),
    ...comingWindow(view, step),
    ...openGates(node),
    ...unclear(node),
    ...toldToWait(view, step),
  ];
  if (waiting.length > 0) {
    return { condition: 'waiting', reasons: [...waiting, ...pendingReasons(node)] };
  }
  return {
    condition: 'ready',
    reasons: [
      waivedReason(node) ??
        createReason(view, 'ready', readyMessage(view.plan), { span: step.idSpan }),
    ],
  };
}

/** What was waived stands in the way no more, which is not to say that it holds. */
function waivedReason({ view, entry }: StepNode): Reason | undefined {
  const waived = entry.filter(({ value }) => value === 'waived');
  const [first] = waived;
  if (!first) return undefined;
  const which = waived.length === 1 ? 'an entry criterion is' : 'entry criteria are';
  const message = `Ready, as ${which} ${waived.map(({ finding }) => finding).join('; ')}.`;
  return createReason(view, 'gate-waived', message, { span: first.gate.span });
}

/** What is not written may stand in the way all the same; of an order it mostly does. */
function readyMessage(plan: Plan): string {
  return lacksOrder(plan)
    ? 'Ready as far as is written: no step of this plan says which one it comes after.'
    : 'Ready: nothing that is written stands in the way.';
}

/**
 * Open steps are named together, each with its day; what else is waited for has its own words. What is missing
 * blocks.
 */
function predecessorReasons({ view, unmet }: StepNode): Reason[] {
  const open = unmet.filter(({ kind }) => kind === 'open');
  const others = unmet
    .filter(({ kind }) => kind !== 'open' && kind !== 'missing')
    .map(({ reason }) => reason);
  const [first, ...rest] = open;
  if (!first) return others;
  if (rest.length === 0) return [first.reason, ...others];
  const names = open.flatMap(({ step, plan }) => {
    if (!step || !plan) return [];
    const due = step.due ? ` (due ${dayText(step.due.value, view.today)})` : '';
    return `${callStep(view, plan, step)}${due}`;
  });
  const places = open.flatMap(({ reason }) => reason.places);
  const message = `Waiting for ${namesText(names)}.`;
  return [{ ...first.reason, message, places }, ...others];
}

function notBefore(view: PlanView, { start }: Step): Reason[] {
  if (!start || view.today >= start.value) return [];
  const message = `Waiting until ${dayText(start.value, view.today)}: it must not start before.`;
  return [createReason(view, 'not-before', message, { span: start.span })];
}

/** A step with a window begins in it: not before the day on which it opens. */
function comingWindow(view: PlanView, { window: ref }: Step): Reason[] {
  const { plan, now, today } = view;
  const window = findNamed(plan.maintenanceWindows, ref);
  if (!ref) return [];
  if (!window) {
    const message = `Waiting for the window ${ref.raw}, of which nothing is written.`;
    return [createReason(view, 'window', message, { span: ref.span })];
  }
  const found = findOccurrence(window, view.clocks, now);
  const name = `the window ${window.id.value}`;
  if (found.kind === 'unknown') {
    const message = `Waiting for ${name}, and it is not known when that is.`;
    return [createReason(view, 'window', message, { span: ref.span })];
  }
  const day = dayAt(found.start, plan.timeZone);
  if (found.kind !== 'coming' || day === undefined || day === today) return [];
  const lost = found.isNext ? '' : ' or before: some of its times cannot be read';
  const message = `Waiting for ${name} on ${dayText(day, today)}${lost}.`;
  return [createReason(view, 'window', message, { span: ref.span })];
}

function unclear(node: StepNode): Reason[] {
  return findUnclear(node).map(({ code, clause, place }) =>
    createReason(node.view, code, `Waiting: ${clause}.`, { also: [place] }),
  );
}

/** What still has to happen, or could not be checked, once the steps in front are finished. */
function openGates({ view, entry, unmet }: StepNode): Reason[] {
  if (unmet.length > 0) return [];
  return entry.flatMap(({ gate, value, finding, places }) => {
    if (value !== 'pending' && value !== 'unknown') return [];
    const parts = { span: gate.span, also: places };
    return createReason(view, `gate-${value}`, `Waiting: ${finding}.`, parts);
  });
}
