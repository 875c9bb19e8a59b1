import type { Reason } from '../../model/analysis/reason.ts';
import type { Dependency, Plan, Step } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { addDays } from '../../text/day.ts';
import { daysText, dayText } from '../../text/day-text.ts';
import { isOver } from '../at-rest.ts';
import { evaluateGates } from '../gates/evaluate-gate.ts';
import { findFailedExit } from '../gates/find-failed-exit.ts';
import { findStep, mayBeUnread } from '../names/references.ts';
import { statusOn } from '../status-on.ts';
import { callStep, createReason, isCancelled, type PlanView } from '../world.ts';
import type { Barrier } from './barriers.ts';
import { finishOf } from './finish-of.ts';

/** A dependency that is not satisfied yet, and why. */
export interface Unmet {
  readonly kind: 'open' | 'unknown' | 'exit-failed' | 'lag' | 'missing';
  readonly dependency: Dependency;
  /** Undefined where the dependency points nowhere. */
  readonly step: Step | undefined;
  readonly plan: Plan | undefined;
  readonly reason: Reason;
}

/** A dependency and what became of it. */
interface Link {
  readonly dependency: Dependency;
  readonly step: Step;
  readonly plan: Plan;
}

/** What the dependencies of a step come to. */
export interface Predecessors {
  /** Those that are not satisfied, in the order in which they are written. */
  readonly unmet: readonly Unmet[];
  /** The days from which those on finished steps have been satisfied, where they are known. */
  readonly ends: readonly Day[];
}

export function findPredecessors(
  view: PlanView,
  step: Step,
  views: ReadonlyMap<Plan, PlanView>,
): Predecessors {
  const unmet: Unmet[] = [];
  const ends: Day[] = [];
  for (const dependency of step.dependsOn) {
    const match = findStep(view.project, view.plan, dependency.ref.raw);
    if (!match) {
      unmet.push(missing(view, dependency));
      continue;
    }
    const other = views.get(match.plan) ?? view;
    const link = { dependency, step: match.step, plan: match.plan };
    const found = checkLink(view, link, other);
    if (found) unmet.push(found);
    const end = statusOn(other, match.step) === 'done' ? finishOf(other, match.step) : undefined;
    if (end !== undefined) ends.push(addDays(end, dependency.lag));
  }
  return { unmet, ends };
}

/** Each of so many open steps holds up each step behind them; with more of them, nobody reads on. */
const mostBarred = 200;

/** The same for the steps in front of a barrier: each of them holds up every step behind it. */
export function findBarred(
  view: PlanView,
  { phase, steps }: Barrier,
  views: ReadonlyMap<Plan, PlanView>,
): Unmet[] {
  const found: Unmet[] = [];
  for (const step of steps) {
    const ref = { raw: step.id, span: phase.barrier?.span ?? phase.span };
    const link = { dependency: { ref, lag: 0 }, step, plan: view.plan };
    const unmet = checkLink(view, link, views.get(view.plan) ?? view);
    if (unmet) found.push(unmet);
    if (found.length >= mostBarred) break;
  }
  return found.length === 0 ? failedPhase(view, { phase, steps }) : found;
}

/** A phase of which all steps are done, and an exit criterion of its own fails, is not done. */
function failedPhase(view: PlanView, { phase, steps }: Barrier): Unmet[] {
  const failed = findFailedExit(view, phase, steps);
  if (!failed) return [];
  const dependency = { ref: { raw: phase.id, span: phase.barrier?.span ?? phase.span }, lag: 0 };
  const message = `Waiting for the phase ${phase.id}: ${failed.finding}.`;
  const parts = { span: failed.gate.span, also: failed.places };
  const reason = createReason(view, 'predecessor-exit-failed', message, parts);
  return [{ kind: 'exit-failed', dependency, step: undefined, plan: undefined, reason }];
}

function checkLink(view: PlanView, link: Link, other: PlanView): Unmet | undefined {
  const { plan, step } = link;
  const status = plan.isWhole ? statusOn(other, step) : undefined;
  if (plan.isWhole && isCancelled({ plan, today: other.today }, step)) return undefined;
  const name = callStep(view, plan, step);
  if (status === undefined) {
    return create(view, link, 'unknown', `Waiting for ${name}, of which no status is known.`);
  }
  if (status !== 'done') {
    const when = step.due ? `, due ${dayText(step.due.value, view.today)}` : '';
    const more = isOver(plan) ? ', which its plan left open when it was completed' : when;
    return create(view, link, 'open', `Waiting for ${name}${more}.`);
  }
  const failed = evaluateGates(other, step, step.exit).find(({ value }) => value === 'fail');
  if (failed) {
    const message = `Waiting for ${name}: it is marked done, but ${failed.finding}.`;
    return create(view, link, 'exit-failed', message);
  }
  return checkLag(view, link, other);
}

/** Days are counted where the predecessor was finished: in the zone of its own plan. */
function checkLag(view: PlanView, link: Link, other: PlanView): Unmet | undefined {
  const { lag } = link.dependency;
  const finish = finishOf(other, link.step);
  if (finish === undefined && lag === 0) return undefined;
  const name = callStep(view, link.plan, link.step);
  if (finish === undefined) {
    const message = `Waiting for ${daysText(lag)} after ${name}, and it is not known when that was finished.`;
    // Nobody knows how long that will be, so there are no days behind it.
    return { ...create(view, link, 'lag', message), kind: 'unknown' };
  }
  const free = addDays(finish, lag);
  if (other.today >= free) return undefined;
  const after = lag === 0 ? 'the day on which' : `${daysText(lag)} after`;
  const message = `Waiting until ${dayText(free, view.today)}: ${after} ${name} is finished.`;
  return create(view, link, 'lag', message);
}

function missing(view: PlanView, dependency: Dependency): Unmet {
  const { raw, span } = dependency.ref;
  const link = { dependency, step: undefined, plan: undefined };
  if (mayBeUnread(view.project, raw)) {
    const message = `Waiting for ${raw}, which may stand in a plan that cannot be read whole.`;
    const reason = createReason(view, 'predecessor-unknown', message, { span });
    return { kind: 'unknown', ...link, reason };
  }
  const message = `Blocked by ${raw}, which is no step ${raw.includes('/') ? 'here' : 'of this plan'}.`;
  const reason = createReason(view, 'unresolved-ref', message, { span });
  return { kind: 'missing', ...link, reason };
}

function create(view: PlanView, link: Link, kind: Unmet['kind'], message: string): Unmet {
  const reason = createReason(view, `predecessor-${kind}`, message, {
    span: link.dependency.ref.span,
  });
  return { kind, ...link, reason };
}
