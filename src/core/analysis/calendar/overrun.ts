import type { Reason } from '../../model/analysis/reason.ts';
import { findNamed } from '../../model/find-named.ts';
import type { Step } from '../../model/plan/plan.ts';
import { daysBetween } from '../../text/day.ts';
import { agoText, dayText } from '../../text/day-text.ts';
import { startOf } from '../conditions/start-of.ts';
import { statusOn } from '../status-on.ts';
import { createReason, type PlanView } from '../world.ts';
import { dayAt } from './moment.ts';
import { lastDayOf, listOccurrences } from './occurrence.ts';

/** Why a step that began in its window goes on behind the end of it. A check may take longer. */
export function findOverrun(view: PlanView, step: Step): Reason | undefined {
  const { plan, clocks, now, today } = view;
  const window = findNamed(plan.maintenanceWindows, step.window);
  if (!window || statusOn(view, step) !== 'in-progress') return undefined;
  const { times, isWhole } = listOccurrences(window, clocks, now);
  const last = isWhole ? times.findLast(({ start }) => start <= now) : undefined;
  const started = startOf(view, step, 'in-progress');
  const day = last && lastDayOf(last, plan.timeZone);
  if (!last || last.end > now || day === undefined || started === undefined) return undefined;
  if (started < (dayAt(last.start, plan.timeZone) ?? started)) return undefined;
  const ago = agoText(daysBetween(day, today));
  const message = `Its window ${window.id.value} ended on ${dayText(day, today)}, ${ago}, and it goes on.`;
  return createReason(view, 'window-overrun', message, { since: day, span: step.window?.span });
}
