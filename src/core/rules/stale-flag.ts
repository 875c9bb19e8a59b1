import { isAtRest } from '../analysis/at-rest.ts';
import type { FeatureFlag } from '../model/flag.ts';
import { daysBetween } from '../text/day.ts';
import { agoText, dayText } from '../text/day-text.ts';
import type { Rule } from './rule.ts';

/** Release flags that were to be gone by now. */
export const staleFlag: Rule = {
  id: 'stale-flag',
  severity: 'warning',
  summary: 'Finds feature flags of a plan that were to be removed by now.',
  *check(_project, analysis) {
    for (const { plan, today } of analysis.plans) {
      if (isAtRest(plan) && plan.status?.value !== 'completed') continue;
      for (const flag of plan.flags) {
        const { removeBy } = flag;
        if (!removeBy || removeBy.value >= today || isPermanent(flag)) continue;
        const when = `${dayText(removeBy.value, today)}, ${agoText(daysBetween(removeBy.value, today))}`;
        yield {
          place: { file: plan.file, span: removeBy.span },
          message: `The flag ${flag.key.value} was to be removed by ${when}, and the plan still has it.`,
          related: [],
        };
      }
    }
  },
};

/** Switches for operation and permissions are here to stay. */
function isPermanent({ type, permanent }: FeatureFlag): boolean {
  return permanent?.value === true || type?.value === 'ops' || type?.value === 'permission';
}
