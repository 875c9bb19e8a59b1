import type { Step, StepStatus } from '../model/plan/plan.ts';
import type { Day, Sourced } from '../model/value.ts';

/** The status of a step on one day. Where a day alone tells it, that day must have come. */
export function statusOn(
  { today }: { readonly today: Day },
  { status, started, finished }: Step,
): StepStatus | undefined {
  const isRead = (day: Sourced<Day> | undefined) => day?.span.start === status?.span.start;
  const hasCome = (day: Sourced<Day> | undefined) => day !== undefined && day.value <= today;
  if (!status || (!isRead(finished) && !isRead(started))) return status?.value;
  if (isRead(finished) && hasCome(finished)) return 'done';
  return hasCome(started) ? 'in-progress' : 'planned';
}
