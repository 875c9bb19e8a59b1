import type { Step, StepStatus } from '../model/plan/plan.ts';
import type { Day, Sourced } from '../model/value.ts';

/** The status of a step on one day. Where a day alone tells it, that day must have come. */
export function statusOn(
  { today }: { readonly today: Day },
  { status, started, finished }: Step,
): StepStatus | undefined {
  // Every rule asks this of every step, and most have neither day.
  if (!status || (!finished && !started)) return status?.value;
  const isRead = (day: Sourced<Day> | undefined) => day?.span.start === status.span.start;
  const hasCome = (day: Sourced<Day> | undefined) => day !== undefined && day.value <= today;
  if (!isRead(finished) && !isRead(started)) return status.value;
  if (isRead(finished) && hasCome(finished)) return 'done';
  return hasCome(started) ? 'in-progress' : 'planned';
}
