import { isAtRest } from '../analysis/at-rest.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { WindowNotice, WindowState } from '../model/analysis/window-state.ts';
import { daysBetween } from '../text/day.ts';
import { dayText } from '../text/day-text.ts';
import { durationText } from '../text/duration-text.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** What must be announced within so many days is urgent: a working week. */
const urgent = 7;

/** Maintenance windows that must be announced soon, or should have been. */
export const lateNotice: Rule = {
  id: 'late-notice',
  severity: 'warning',
  summary: 'Finds maintenance windows that must be announced within a week, or were not in time.',
  *check(_project, analysis) {
    for (const state of analysis.plans) {
      if (isAtRest(state.plan)) continue;
      for (const window of state.windows) {
        const finding = window.notice && checkNotice(state, window, window.notice);
        if (finding) yield finding;
      }
    }
  },
};

function checkNotice(
  { plan, today }: PlanState,
  { window, time }: WindowState,
  { value, by, first, length }: WindowNotice,
): RuleFinding | undefined {
  const isUrgent = value === 'open' && daysBetween(today, by) <= urgent;
  if (value !== 'late' && !isUrgent) return undefined;
  const place = { file: plan.file, span: (window.notice ?? window.id).span };
  const name = window.id.value;
  const day = dayText(by, today);
  if (isUrgent) {
    const message = `Announce the window ${name} by ${day}: a notice of ${durationText(length)} was agreed.`;
    return { place, message };
  }
  const told = first ? `was announced only on ${dayText(first, today)}` : 'was not announced';
  const start = time ? dayText(time.first, today) : '';
  const message = `The window ${name} on ${start} ${told}, though a notice of ${durationText(length)} was agreed: ${day} was the last day.`;
  return { severity: 'error', place, message };
}
