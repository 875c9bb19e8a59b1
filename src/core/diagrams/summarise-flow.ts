import type { PlanState } from '../model/analysis.ts';
import type { Plan } from '../model/plan.ts';
import { dayText } from '../text/day-text.ts';

/** The sentence that somebody who is responsible asks for: `3 of 11 done · 1 blocked · due 31 Jul`. */
export function summariseFlow(plan: Plan, state: PlanState | undefined): string {
  if (plan.steps.length === 0) return 'This plan has no steps.';
  if (!state || state.progress.total === 0) {
    return `${plan.steps.length} steps, and nothing is written about whether they are done.`;
  }
  const { done, total } = state.progress;
  const counts = ['blocked', 'blocked-upstream', 'stale', 'overdue'].flatMap(kind => {
    const count = state.steps.filter(
      ({ condition, overlays }) =>
        condition === kind || overlays.some(overlay => overlay.kind === kind),
    ).length;
    return count > 0 ? [`${count} ${kind.replace('-', ' ')}`] : [];
  });
  const due = plan.due ? [`due ${dayText(plan.due.value, state.today)}`] : [];
  return [`${done} of ${total} done`, ...counts, ...due].join(' · ');
}
