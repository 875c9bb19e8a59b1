import type { CalendarState } from '../../model/analysis.ts';
import type { Sourced } from '../../model/value.ts';
import type { PlanView } from '../world.ts';
import { readCalendarFile } from './calendar-files.ts';
import { timeOf } from './moment.ts';
import { unfoldRule } from './unfold-rule.ts';

/** The calendar files that a plan names, and what is wrong with them. */
export function createCalendarStates(view: PlanView): CalendarState[] {
  const { calendar, maintenanceWindows } = view.plan;
  const holidays = calendar.holidays.flatMap(each => (each.kind === 'ics' ? [each.file] : []));
  const others = [...calendar.freezes, ...maintenanceWindows].flatMap(({ ics }) => ics ?? []);
  return [...holidays, ...others].map(file => ({ file, problem: findProblem(view, file) }));
}

function findProblem(
  { project, plan, facts, clocks }: PlanView,
  { value: written }: Sourced<string>,
): string | undefined {
  const reading = readCalendarFile(project, plan, { facts, written });
  if (typeof reading !== 'object') return reading;
  const [problem] = reading.problems;
  if (problem) return `is not read whole: ${problem.message.replace(/\.$/, '')}`;
  for (const { start, zone, rule } of reading.events) {
    const clock = zone ?? clocks.zone;
    const begin = timeOf(start, clock);
    if (rule === undefined || begin === undefined) continue;
    const unfolded = unfoldRule({ start, rule, zone: clock }, begin);
    if (unfolded.kind === 'unknown') return `is not read whole: ${unfolded.reason}`;
  }
  return undefined;
}
