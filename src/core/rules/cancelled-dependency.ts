import { findStep, type StepMatch } from '../analysis/names/references.ts';
import { isCancelled } from '../analysis/world.ts';
import type { RelatedPlace } from '../model/finding.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Rule } from './common/rule.ts';
import { statesInMotion } from './common/states-in-motion.ts';

/** Dependencies on steps that nobody will do: they hold nothing up, which may be a mistake. */
export const cancelledDependency: Rule = {
  id: 'cancelled-dependency',
  severity: 'information',
  summary: 'Finds dependencies on cancelled steps: they count as fulfilled.',
  *check(project, analysis) {
    if (!project.plans.some(cancelsAnything)) return;
    for (const { state, today } of statesInMotion(analysis)) {
      const { step, plan } = state;
      for (const { ref } of step.dependsOn) {
        const match = findStep(project, plan, ref.raw);
        if (!match || !isCancelled({ plan: match.plan, today }, match.step)) continue;
        yield {
          place: { file: plan.file, span: ref.span },
          message: `${ref.raw} is cancelled, so ${step.id} does not wait for it any more.`,
          related: [whereCancelled(match, ref.raw)],
        };
      }
    }
  },
};

/** In most projects nothing is cancelled, and thousands of dependencies need not be looked up. */
function cancelsAnything({ status, steps }: Plan): boolean {
  return status?.value === 'cancelled' || steps.some(step => step.status?.value === 'cancelled');
}

function whereCancelled({ plan, step }: StepMatch, name: string): RelatedPlace {
  const isOwn = step.status?.value === 'cancelled' || !plan.status;
  const span = isOwn ? step.idSpan : plan.status.span;
  const message = `${name} is cancelled${isOwn ? '' : ' with its whole plan'}.`;
  return { place: { file: plan.file, span }, message };
}
