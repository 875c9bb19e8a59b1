import type { Step } from '../../model/plan/plan.ts';

/** Whether a step says why it changed: a reason, what stands in its way, or a decision that is new. */
export function explainsChange({
  before,
  after,
}: {
  readonly before: Step;
  readonly after: Step;
}): boolean {
  return (
    (after.reason !== undefined && after.reason !== before.reason) ||
    after.blockedBy.length > before.blockedBy.length ||
    after.decisions.length > before.decisions.length
  );
}
