import { resolve } from 'node:path';
import type { Plan } from '../../core/model/plan/plan.ts';
import { firstNames } from '../../core/text/first-names.ts';
import { relativePath } from '../relative-path.ts';
import type { Evaluation } from './evaluate.ts';
import type { Refusal } from './verb.ts';

/** The plan that a path or an id names; without a name the only one there is. */
export function findPlan(
  input: Evaluation,
  name: string | undefined,
): { readonly kind: 'plan'; readonly plan: Plan } | Refusal {
  const all = input.project.plans;
  const found = name === undefined ? all : all.filter(isCalled(input, name));
  const [plan, ...others] = found;
  if (plan && others.length === 0) return { kind: 'plan', plan };
  if (plan) return wrong(`Say which plan: ${namesOf(input, found)}.`);
  if (all.length === 0) return wrong(`There is no plan in ${input.folder}.`);
  return wrong(`There is no plan "${name}". There are: ${namesOf(input, all)}.`);
}

function isCalled(input: Evaluation, name: string): (plan: Plan) => boolean {
  const path = relativePath(input.folder, resolve(input.folder, name));
  return ({ id, file }) => id === name || file === path;
}

/** More are no help in one line. */
const mostNames = 12;

function namesOf(input: Evaluation, plans: readonly Plan[]): string {
  return firstNames(
    plans.map(({ file }) => input.pathOf(file)),
    mostNames,
  );
}

function wrong(message: string): Refusal {
  return { kind: 'wrong', message };
}
