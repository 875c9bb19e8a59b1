import type { Reason } from '../../model/analysis/reason.ts';
import type { Step } from '../../model/plan/plan.ts';
import { isOrAre } from '../../text/is-or-are.ts';
import { isAtRest } from '../at-rest.ts';
import type { StepNode } from '../nodes.ts';
import { findParts } from '../plan-parts.ts';
import { statusOn } from '../status-on.ts';
import { createReason, isTerminal, type PlanView } from '../world.ts';

/** Nobody began a step, and all that it is made of is done. */
export function findPartsDone({ view, step }: StepNode): Reason | undefined {
  const parts = findParts(view.plan).allPartsOf(step);
  if (parts.length === 0) return undefined;
  const { all, done, isOver } = countParts(view, parts);
  if (done === 0 || !isOver) return undefined;
  const its = all === 1 ? 'its only part is' : `all ${all} of its parts are`;
  const message = `Says planned, but ${its} done${done < all ? ' or cancelled' : ''}.`;
  return createReason(view, 'parts-done', message, { span: step.status?.span });
}

/** A step says that it is done, and parts of it say that they are open. Of a plan at rest nobody asks. */
export function findPartsOpen({ view, step }: StepNode): Reason | undefined {
  const { plan } = view;
  const all = findParts(plan).allPartsOf(step);
  if (all.length === 0 || isAtRest(plan)) return undefined;
  const { open } = countParts(view, all);
  if (open.length === 0) return undefined;
  const its = all.length === 1 ? 'its only part' : `${open.length} of its ${all.length} parts`;
  const also = open.map(({ title }) => ({ file: plan.file, span: title.span }));
  const parts = { span: step.status?.span, also };
  return createReason(view, 'parts-open', `Says done, but ${its} ${isOrAre(open)} open.`, parts);
}

/** At any depth. Those that are cancelled, and those of which nothing is written, are neither done nor open. */
function countParts(view: PlanView, parts: readonly Step[]) {
  const marked = parts.filter(({ status }) => status !== undefined && status.raw !== '');
  return {
    all: parts.length,
    done: marked.filter(part => statusOn(view, part) === 'done').length,
    open: marked.filter(part => !isTerminal(view, part)),
    isOver: parts.every(part => isTerminal(view, part)),
  };
}
