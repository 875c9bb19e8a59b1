import { ancestorsOf } from '../analysis/ancestors.ts';
import type { Step, StepKind } from '../model/plan.ts';
import { topSteps } from '../model/plan.ts';
import { namesText } from '../text/day-text.ts';
import type { Rule } from './rule.ts';

const moves: readonly StepKind[] = ['migrate', 'divert', 'cutover'];

/** So many places are enough to see what is meant. */
const mostRelated = 20;

/** Steps that remove something without waiting for those that move everybody away from it. */
export const contractWithoutMigrate: Rule = {
  id: 'contract-without-migrate',
  severity: 'error',
  summary: 'Finds contract steps that do not wait for the steps that move everybody away.',
  *check(project) {
    for (const plan of project.plans) {
      const steps = topSteps(plan);
      for (const step of steps) {
        if (step.kind !== 'contract' || step.status?.value === 'cancelled') continue;
        const before = new Set(ancestorsOf(project, plan, step).map(each => each.step));
        const forgotten = steps.filter(other => isMoveOf(other, step) && !before.has(other));
        if (forgotten.length === 0) continue;
        const names = namesText(forgotten.map(({ id }) => id));
        yield {
          place: { file: plan.file, span: step.idSpan },
          message: `${step.id} does not wait for ${names}, which must move everybody away first.`,
          related: forgotten.slice(0, mostRelated).map(({ id, idSpan }) => ({
            place: { file: plan.file, span: idSpan },
            message: `${id} is not among the steps that ${step.id} depends on.`,
          })),
        };
      }
    }
  },
};

/** The same subject; without one it is the plan itself. */
function isMoveOf({ kind, subject, status }: Step, contract: Step): boolean {
  return (
    moves.includes(kind) &&
    status?.value !== 'cancelled' &&
    subject?.value === contract.subject?.value
  );
}
