import { walkAncestors } from '../analysis/ancestors.ts';
import { type Plan, type Step, type StepKind, topSteps } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
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
      const movesOf = groupMoves(steps);
      for (const step of steps) {
        if (step.kind !== 'contract' || step.status?.value === 'cancelled') continue;
        const forgotten = withoutAncestors(
          project,
          plan,
          step,
          movesOf.get(step.subject?.value) ?? [],
        );
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

/** The steps that move somebody, by their subject; without one it is the plan itself. */
function groupMoves(steps: readonly Step[]): ReadonlyMap<string | undefined, readonly Step[]> {
  const groups = new Map<string | undefined, Step[]>();
  for (const step of steps) {
    if (!moves.includes(step.kind) || step.status?.value === 'cancelled') continue;
    const group = groups.get(step.subject?.value);
    if (group) group.push(step);
    else groups.set(step.subject?.value, [step]);
  }
  return groups;
}

/** Those that a step does not wait for. What moves for it stands near, so few steps are looked at. */
function withoutAncestors(
  project: Project,
  plan: Plan,
  step: Step,
  wanted: readonly Step[],
): readonly Step[] {
  const left = new Set(wanted);
  if (left.size === 0) return [];
  for (const { step: before } of walkAncestors(project, plan, step)) {
    left.delete(before);
    if (left.size === 0) break;
  }
  return [...left];
}
