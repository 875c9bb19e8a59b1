import { findStep } from '../analysis/references.ts';
import { statesInMotion } from '../analysis/states-in-motion.ts';
import type { Rule } from './rule.ts';

/** Dependencies on steps that nobody will do: they hold nothing up, which may be a mistake. */
export const cancelledDependency: Rule = {
  id: 'cancelled-dependency',
  severity: 'information',
  summary: 'Finds dependencies on cancelled steps: they count as fulfilled.',
  *check(project, analysis) {
    for (const { state } of statesInMotion(analysis)) {
      const { step, plan } = state;
      for (const { ref } of step.dependsOn) {
        const match = findStep(project, plan, ref.raw);
        if (match?.step.status?.value !== 'cancelled') continue;
        yield {
          place: { file: plan.file, span: ref.span },
          message: `${ref.raw} is cancelled, so ${step.id} does not wait for it any more.`,
          related: [
            {
              place: { file: match.plan.file, span: match.step.idSpan },
              message: `${ref.raw} is cancelled.`,
            },
          ],
        };
      }
    }
  },
};
