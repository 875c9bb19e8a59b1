import type { Reason } from '../../model/analysis/reason.ts';
import type { StepStatus } from '../../model/plan/plan.ts';
import { dayText } from '../../text/day-text.ts';
import type { StepNode } from '../nodes.ts';
import { createReason } from '../world.ts';
import { explainsChange } from './explains-change.ts';

/**
 * Why a step is less far than it has been by its own status, where nothing says why. That is
 * legal, one change of a status in ten goes back, but the reason must not be lost. A checklist that
 * nobody calls a plan may be one that begins anew each time.
 */
export function findReopening({ view, step }: StepNode): Reason | undefined {
  if (view.plan.detected === 'likely') return undefined;
  const status = step.status?.value;
  if (status === undefined || rankOf(status) === undefined) return undefined;
  const before = view.history.before(step, earlier => earlier.status?.value === status);
  const from = before?.step.status?.value;
  if (!before || from === undefined || !isBack(from, status)) return undefined;
  if (explainsChange({ before: before.step, after: step })) return undefined;
  const { until, by } = before;
  const commit = by ? ` (${by.hash.slice(0, 7)})` : ', not committed yet';
  const message = `Went back from ${from} to ${status} on ${dayText(until, view.today)}${commit}, and nothing says why.`;
  return createReason(view, 'went-back', message, { since: until, span: step.status?.span });
}

/** From `verifying` to `in-progress` says for itself that the check has failed. */
function isBack(from: StepStatus, to: StepStatus): boolean {
  const [before, after] = [rankOf(from), rankOf(to)];
  if (before === undefined || after === undefined) return false;
  return after < before && !(from === 'verifying' && to === 'in-progress');
}

function rankOf(status: StepStatus): number | undefined {
  const at = way.indexOf(status);
  return at < 0 ? undefined : at;
}

/** The way of a step; on hold, cancelled and rolled back lie beside it, and say so themselves. */
const way: readonly StepStatus[] = ['planned', 'in-progress', 'verifying', 'done'];
