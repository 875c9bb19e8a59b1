import { type Group, groupBy } from '../text/group-by.ts';
import { lowerFirst } from '../text/lower-first.ts';
import type { Rule } from './common/rule.ts';
import { type MarkedState, statesWithMark } from './common/states-with-mark.ts';

/** Steps that are said to go on, or could be started, while nothing happens to them. */
export const staleStep: Rule = {
  id: 'stale-step',
  severity: 'warning',
  summary: 'Finds steps in progress, ready or on hold that nobody has touched for too long.',
  *check(_project, analysis) {
    const byPlan = groupBy(statesWithMark(analysis, 'stale'), ({ plan }) => plan);
    for (const [plan, stale] of byPlan) {
      for (const [first, ...others] of alike(stale)) {
        const { step } = first.state;
        const more = others.length > 0 ? ` and ${others.length} more steps` : '';
        const lasts = new Set([first, ...others].map(lastOf));
        const last = lasts.size === 1 ? lastOf(first) : '';
        yield {
          place: { file: plan.file, span: step.idSpan },
          message: `${step.id}${more}: ${lowerFirst(first.reason.message)}${last}`,
        };
      }
    }
  },
};

/**
 * A plan that nobody has started may have dozens of steps that are ready, and one thing to be said of them:
 * those that could be started and are told the same are told it once.
 */
function alike(steps: readonly MarkedState[]): readonly Group<MarkedState>[] {
  const groups = groupBy(steps, ({ state, reason }) =>
    reason.code === 'not-started' ? reason.message : state.step.id,
  );
  return [...groups.values()].flatMap((group): readonly Group<MarkedState>[] =>
    group.length > mostAlone ? [group] : group.map(each => [each]),
  );
}

/** So many steps are told one by one. */
const mostAlone = 3;

function lastOf({ reason: { code }, state: { activity } }: MarkedState): string {
  const isIdle = code === 'no-activity' || code === 'not-started';
  return isIdle && activity.kind === 'known' ? ` ${activity.last.message}` : '';
}
