import { isAtRest } from '../analysis/at-rest.ts';
import { dayText } from '../text/day-text.ts';
import { namesText } from '../text/names-text.ts';
import type { Rule } from './common/rule.ts';

/** Code that was to be gone by now, in the paths of a step. */
export const expiredCode: Rule = {
  id: 'expired-code',
  severity: 'information',
  summary: 'Finds code in the paths of a step that by its own words was to be gone by now.',
  *check(_project, analysis) {
    for (const { plan, expired, today } of analysis.plans) {
      if (isAtRest(plan) && plan.status?.value !== 'completed') continue;
      for (const { step, lines } of expired) {
        const places = lines.map(
          ({ match, day }) => `${match.file}:${match.line} by ${dayText(day, today)}`,
        );
        const subject =
          lines.length === 1 ? 'code in its paths was' : `${lines.length} lines in its paths were`;
        yield {
          place: { file: plan.file, span: step.idSpan },
          message: `${step.id}: ${subject} to be gone: ${namesText(places)}.`,
        };
      }
    }
  },
};
