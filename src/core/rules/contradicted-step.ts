import { isAtRest } from '../analysis/at-rest.ts';
import type { Rule } from './rule.ts';

/** Steps whose status says something else than the repository shows. */
export const contradictedStep: Rule = {
  id: 'contradicted-step',
  severity: 'warning',
  summary: 'Finds steps whose status says something else than the repository shows.',
  *check(_project, analysis) {
    for (const { plan, steps } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { step, overlays } of steps) {
        const mark = overlays.find(({ kind }) => kind === 'contradiction');
        if (!mark) continue;
        const { message, places } = mark.reason;
        const [place = { file: plan.file, span: step.idSpan }, ...others] = places;
        const related = others.map(other => ({
          place: other,
          message: 'This is what it rests on.',
        }));
        yield { place, message: `${step.id}: ${message}`, related };
      }
    }
  },
};
