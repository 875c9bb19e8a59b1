import type { Rule } from './common/rule.ts';

/** Measures that cannot be taken: nobody would see that they never change. */
export const unmeasuredEvidence: Rule = {
  id: 'unmeasured-evidence',
  severity: 'warning',
  summary: 'Finds measures of a plan that cannot be taken, and why.',
  *check(_project, analysis) {
    for (const { plan, measures } of analysis.plans) {
      for (const { evidence, found } of measures) {
        if (found.kind !== 'unknown' || !found.isFinal) continue;
        yield {
          place: { file: plan.file, span: evidence.id.span },
          message: `${evidence.id.value} ${found.reason}.`,
        };
      }
    }
  },
};
