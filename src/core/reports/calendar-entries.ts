import { type CalendarEntry, writeCalendar } from '../formats/side/write-calendar.ts';
import type { Analysis } from '../model/analysis/analysis.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { WindowState } from '../model/analysis/window-state.ts';
import type { Facts } from '../model/facts/facts.ts';
import { shownTitle } from '../parse/shown-title.ts';

export interface CalendarInput {
  readonly analysis: Analysis;
  readonly facts: Pick<Facts, 'now'>;
}

/** The maintenance windows of all plans that go on and are still to come, for people's calendars. */
export function calendarEntries({ analysis }: CalendarInput): CalendarEntry[] {
  return analysis.plans
    .filter(({ plan }) => plan.detected !== 'likely')
    .flatMap(state => state.windows.flatMap(window => entriesOf(state, window)));
}

/** The same as an iCalendar file (RFC 5545). */
export function calendarText(input: CalendarInput): string {
  return writeCalendar(calendarEntries(input), input.facts.now);
}

function entriesOf({ plan }: PlanState, { window, upcoming }: WindowState): CalendarEntry[] {
  const { id, title, scope } = window;
  const steps = plan.steps.filter(step => step.window?.raw === id.value);
  const lines = [
    `Plan: ${shownTitle(plan.title)}`,
    ...steps.map(step => `Step: ${shownTitle(step.title)}`),
    ...(scope.length > 0 ? [`Disturbs: ${scope.map(({ value }) => value).join(', ')}`] : []),
  ];
  return upcoming.map(({ start, end }, index) => ({
    uid: `${plan.id}/${id.value}/${upcoming.length === 1 ? '' : `${index}/`}cairn`,
    title: title?.value ?? `Maintenance window ${id.value}`,
    description: lines.join('\n'),
    start,
    end,
  }));
}
