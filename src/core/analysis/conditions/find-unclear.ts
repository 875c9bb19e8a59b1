import type { StepNode } from '../nodes.ts';
import type { Unclear } from './unclear.ts';
import { findUnclearDecision } from './unclear-decision.ts';
import { findUnclearHalt } from './unclear-halt.ts';

/** What nobody can tell of a step that is not finished, beside its criteria. */
export function findUnclear(node: StepNode): readonly Unclear[] {
  const found = unread(node);
  const halt = findUnclearHalt(node);
  if (halt) found.push(halt);
  const decision = findUnclearDecision(node);
  if (decision) found.push(decision);
  return found;
}

/** What stands there about when it may begin, and is not understood. */
function unread({ view, step }: StepNode): Unclear[] {
  return step.unread.map(({ raw, span }) => ({
    code: 'not-understood',
    clause: `what "${raw}" says is not understood`,
    place: { file: view.plan.file, span },
  }));
}
