import { isAtRest } from '../analysis/at-rest.ts';
import type { Rule } from './rule.ts';

/** Steps that were started before those in front of them are done. */
export const earlyStart: Rule = {
  id: 'early-start',
  severity: 'warning',
  summary: 'Finds steps that were started before the steps that they depend on are done.',
  *check(_project, analysis) {
    for (const { plan, steps } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { step, overlays } of steps) {
        const mark = overlays.find(({ kind }) => kind === 'out-of-order');
        if (!mark) continue;
        const { message, places } = mark.reason;
        const [place = { file: plan.file, span: step.idSpan }, ...others] = places;
        const related = others.map(other => ({ place: other, message: 'This is another reason.' }));
        yield { place, message: `${step.id}: ${message}`, related };
      }
    }
  },
};
