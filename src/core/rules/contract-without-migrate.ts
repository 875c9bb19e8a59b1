import { isAtRest } from '../analysis/at-rest.ts';
import { findUnawaited, type Unawaited, type Waiting } from '../analysis/gaps/find-unawaited.ts';
import { type Step, type StepKind, topSteps } from '../model/plan/plan.ts';
import { namesText } from '../text/names-text.ts';
import type { Rule } from './common/rule.ts';

const moves: readonly StepKind[] = ['migrate', 'divert', 'cutover'];

/** Steps that remove something without waiting for those that move everybody away from it. */
export const contractWithoutMigrate: Rule = {
  id: 'contract-without-migrate',
  severity: 'error',
  summary: 'Finds contract steps that do not wait for the steps that move everybody away.',
  *check(project) {
    for (const plan of project.plans) {
      if (isAtRest(plan)) continue;
      const steps = topSteps(plan);
      const unawaited = findUnawaited(project, plan, groupBySubject(steps));
      for (const step of steps) {
        const forgotten = unawaited.get(step);
        if (!forgotten) continue;
        yield {
          place: { file: plan.file, span: step.idSpan },
          message: `${step.id} does not wait for ${describe(forgotten)}, which must move everybody away first.`,
          related: forgotten.first.map(({ id, idSpan }) => ({
            place: { file: plan.file, span: idSpan },
            message: `${id} is not among the steps that ${step.id} depends on.`,
          })),
        };
      }
    }
  },
};

/** What removes, and what moves somebody, by their subject; without one it is the plan itself. */
function groupBySubject(steps: readonly Step[]): readonly Waiting[] {
  const groups = new Map<string | undefined, { waiters: Step[]; wanted: Step[] }>();
  for (const step of steps) {
    if (step.status?.value === 'cancelled') continue;
    const subject = step.subject?.value;
    const group = groups.get(subject) ?? { waiters: [], wanted: [] };
    if (step.kind === 'contract') group.waiters.push(step);
    // Who has been moved already needs not be waited for.
    if (moves.includes(step.kind) && step.status?.value !== 'done') group.wanted.push(step);
    groups.set(subject, group);
  }
  return [...groups.values()];
}

function describe({ count, first }: Unawaited): string {
  const names = first.map(({ id }) => id);
  if (names.length === count) return namesText(names);
  return `${names.slice(0, 3).join(', ')} and ${count - 3} more`;
}
