import { isAtRest } from '../analysis/at-rest.ts';
import type { Rule } from './rule.ts';

/** Steps that will miss a day they must keep, as far as the dates tell. */
export const atRiskStep: Rule = {
  id: 'at-risk-step',
  severity: 'warning',
  summary: 'Finds steps that will miss a day they must keep, as far as their dates tell.',
  *check(_project, analysis) {
    for (const { plan, steps } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { step, overlays } of steps) {
        const mark = overlays.find(({ kind }) => kind === 'at-risk');
        if (!mark) continue;
        const { message, places } = mark.reason;
        const [place = { file: plan.file, span: step.idSpan }, ...others] = places;
        const related = others.map(other => ({ place: other, message: 'This is another reason.' }));
        yield { place, message: `${step.id}: ${message}`, related };
      }
    }
  },
};
