import type { Reason } from '../../model/analysis/reason.ts';
import { findNamed } from '../../model/find-named.ts';
import type { Step } from '../../model/plan/plan.ts';
import { dayText } from '../../text/day-text.ts';
import { createReason, isStarted, type PlanView } from '../world.ts';
import { dayAt } from './moment.ts';
import { type Interval, lastDayOf, listOccurrences } from './occurrence.ts';

/**
 * Why a step that is under way did not begin in its window: by the day that somebody wrote, else where
 * no time of the window has begun yet. When a status was committed says too little.
 */
export function findOutsideWindow(view: PlanView, step: Step): Reason | undefined {
  const { plan, clocks, now, today } = view;
  const window = findNamed(plan.maintenanceWindows, step.window);
  if (!window || !isStarted(view, step)) return undefined;
  const { times, isWhole } = listOccurrences(window, clocks, now);
  const [first] = times;
  if (!isWhole || !first) return undefined;
  const started = step.started?.value;
  const dayOf = (time: number) => dayAt(time, plan.timeZone) ?? today;
  const isIn = (time: Interval, day: string) =>
    dayOf(time.start) <= day && day <= (lastDayOf(time, plan.timeZone) ?? today);
  const isOutside =
    started === undefined ? now < first.start : !times.some(each => isIn(each, started));
  if (!isOutside) return undefined;
  const when = started === undefined ? 'Started' : `Started on ${dayText(started, today)},`;
  const near = times.findLast(({ start }) => dayOf(start) <= (started ?? today)) ?? first;
  const message = `${when} outside of its window ${window.id.value}, which is on ${dayText(dayOf(near.start), today)}.`;
  return createReason(view, 'outside-window', message, { since: started, span: step.window?.span });
}
