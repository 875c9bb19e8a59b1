import { isAtRest } from '../analysis/at-rest.ts';
import type { Rule } from './common/rule.ts';

/** Measures with a ratchet that are worse than they have been. */
export const regressedMeasure: Rule = {
  id: 'regressed-measure',
  severity: 'error',
  summary: 'Finds measures with a ratchet that are worse than they have been, and by what.',
  *check(_project, analysis) {
    for (const { plan, measures } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { evidence, regression } of measures) {
        if (!regression) continue;
        yield { place: { file: plan.file, span: evidence.id.span }, message: regression.message };
      }
    }
  },
};
