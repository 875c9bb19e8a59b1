import { isAtRest } from '../analysis/at-rest.ts';
import type { Reason } from '../model/analysis/reason.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import { type Group, groupBy } from '../text/group-by.ts';
import { lowerFirst } from '../text/lower-first.ts';
import type { Rule } from './common/rule.ts';

/** Steps that are said to go on, or could be started, while nothing happens to them. */
export const staleStep: Rule = {
  id: 'stale-step',
  severity: 'warning',
  summary: 'Finds steps in progress, ready or on hold that nobody has touched for too long.',
  *check(_project, analysis) {
    for (const { plan, steps } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const [first, ...others] of alike(steps.flatMap(findStale))) {
        const more = others.length > 0 ? ` and ${others.length} more steps` : '';
        const lasts = new Set([first, ...others].map(lastOf));
        const last = lasts.size === 1 ? lastOf(first) : '';
        yield {
          place: { file: plan.file, span: first.step.idSpan },
          message: `${first.step.id}${more}: ${lowerFirst(first.reason.message)}${last}`,
          related: [],
        };
      }
    }
  },
};

interface Stale extends StepState {
  readonly reason: Reason;
}

function findStale(step: StepState): readonly Stale[] {
  const stale = step.overlays.find(({ kind }) => kind === 'stale');
  return stale ? [{ ...step, reason: stale.reason }] : [];
}

/**
 * A plan that nobody has started may have dozens of steps that are ready, and one thing to be said of them:
 * those that could be started and are told the same are told it once.
 */
function alike(steps: readonly Stale[]): readonly Group<Stale>[] {
  const groups = groupBy(steps, ({ step, reason }) =>
    reason.code === 'not-started' ? reason.message : step.id,
  );
  return [...groups.values()].flatMap((group): readonly Group<Stale>[] =>
    group.length > mostAlone ? [group] : group.map(each => [each]),
  );
}

/** So many steps are told one by one. */
const mostAlone = 3;

function lastOf({ reason: { code }, activity }: Stale): string {
  const isIdle = code === 'no-activity' || code === 'not-started';
  return isIdle && activity.kind === 'known' ? ` ${activity.last.message}` : '';
}
