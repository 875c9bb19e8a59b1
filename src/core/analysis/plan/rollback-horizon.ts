import type { RollbackHorizon } from '../../model/analysis/plan-state.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import {
  hasNoReturn,
  onlySaysBlocked,
  type Step,
  type StepKind,
  topSteps,
} from '../../model/plan/plan.ts';
import { saysHow } from '../../model/plan/rollback.ts';
import { wholeDays } from '../../model/value.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { addDays } from '../../text/day.ts';
import { daysText, dayText } from '../../text/day-text.ts';
import { namesText } from '../../text/names-text.ts';
import { finishOf } from '../conditions/finish-of.ts';
import { statusOn } from '../status-on.ts';
import { createReason, isStarted, type PlanView } from '../world.ts';

/**
 * What only adds something can be left in place: nothing that runs depends on it yet. pgroll draws
 * the same line between the start of a migration and its completion.
 */
const additive: readonly StepKind[] = ['seam', 'build', 'expand', 'verify'];

/**
 * The last finished step that cannot be taken back: the system can be brought to what it was after
 * that step and no further. Where nobody wrote a way back there is none that could be relied on.
 */
export function findRollbackHorizon(view: PlanView): RollbackHorizon | undefined {
  const steps = topSteps(view.plan);
  if (!view.plan.isWhole || !steps.some(speaksOfReturn)) return undefined;
  const finished = finishedSteps(view, steps);
  const started = steps.filter(step => isStarted(view, step) && !onlySaysBlocked(step));
  const begun = [...finished, ...started];
  if (begun.length === 0) return undefined;
  const last = finished.findLastIndex(step => whyNot(view, step) !== undefined);
  const step = finished[last];
  const ways = begun
    .slice(last + 1)
    .filter(({ rollback }) => rollback?.how)
    .reverse();
  const closed = step && whyNot(view, step);
  if (!closed) return { step: undefined, reason: allOpen(view, finished, started), ways };
  return { step, reason: closed, ways };
}

function speaksOfReturn({ rollback, pointOfNoReturn }: Step): boolean {
  return rollback !== undefined || pointOfNoReturn?.value === true;
}

/** In the order in which they were finished; one of which that is not known may be the last. */
function finishedSteps(view: PlanView, steps: readonly Step[]): Step[] {
  const done = steps.filter(step => statusOn(view, step) === 'done');
  const dayOf = new Map(done.map(step => [step, finishOf(view, step) ?? '9999-12-31']));
  return done.sort((a, b) => byCodeUnit(dayOf.get(a) ?? '', dayOf.get(b) ?? ''));
}

/** Why a finished step cannot be taken back; undefined where it can. Of an unknown finish nothing is promised. */
function whyNot(view: PlanView, step: Step): Reason | undefined {
  const { id, rollback, kind } = step;
  const head = `The way back ends after ${id}`;
  if (hasNoReturn(step)) {
    const span = step.pointOfNoReturn?.span ?? step.idSpan;
    return createReason(view, 'no-return', `${head}, the point of no return.`, { span });
  }
  if (!rollback || !saysHow(rollback)) {
    if (additive.includes(kind)) return undefined;
    const message = `${head}: nobody wrote how it is taken back.`;
    return createReason(view, 'not-written', message, { span: step.idSpan });
  }
  if (rollback.unreadValidity) {
    const message = `${head}: for how long it can be taken back is not understood.`;
    return createReason(view, 'not-known', message, { span: rollback.unreadValidity });
  }
  if (!rollback.validFor) return undefined;
  const span = rollback.validFor.span;
  const days = wholeDays(rollback.validFor.value);
  const finish = finishOf(view, step);
  if (finish === undefined) {
    const message = `${head}: it can be taken back for ${daysText(days)}, and it is not known since when.`;
    return createReason(view, 'not-known', message, { span });
  }
  const until = addDays(finish, days);
  if (view.today <= until) return undefined;
  const message = `${head}: it could be taken back until ${dayText(until, view.today)}.`;
  return createReason(view, 'expired', message, { since: addDays(until, 1), span });
}

/** A point of no return that has begun is on its way there, and where nothing is finished nothing was done. */
function allOpen(view: PlanView, finished: readonly Step[], started: readonly Step[]): Reason {
  const said = (message: string) =>
    createReason(view, 'all-open', message, { span: view.plan.title.span });
  const done = 'Everything that was done can still be taken back';
  const final = started.find(hasNoReturn);
  const tail = final && `${final.id}, which has begun, cannot be taken back.`;
  if (finished.length > 0) return said(tail ? `${done}; ${tail}` : `${done}.`);
  if (tail) return said(tail);
  const open = started.filter(({ kind, rollback }) => !rollback?.how && !additive.includes(kind));
  if (open.length === 0) return said('Everything that was begun can still be taken back.');
  const [have, are] = open.length === 1 ? ['has', 'is'] : ['have', 'are'];
  const names = namesText(open.map(({ id }) => id));
  return said(`Nobody wrote how ${names}, which ${have} begun, ${are} taken back.`);
}
