import { suggestion } from '../formats/plan/closest-word.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { baseNameOf } from '../text/path.ts';

/** ` Did you mean "x"?` with a step of the plan, or nothing where none is near. */
export function suggestStep(plan: Plan, written: string): string {
  return nearest(
    written,
    plan.steps.map(({ id }) => id),
  );
}

/** The same with the path of a decision: one whose file has the number, else a similar name. */
export function suggestDecisionFile(project: Project, written: string): string {
  const name = baseNameOf(written.replace(/[?#].*$/s, ''));
  const number = /^\d{2,}/.exec(name)?.[0];
  const files = [...new Set(project.decisions.map(({ file }) => file))];
  const sameNumber = files.filter(file => number && baseNameOf(file).startsWith(number));
  if (sameNumber.length === 1) return ` Did you mean "${sameNumber[0]}"?`;
  return nearest(name, files.map(baseNameOf));
}

/** The search works on lower case; the answer is the name as it is written. */
function nearest(written: string, names: readonly string[]): string {
  const byLowerCase = new Map(names.map(name => [name.toLowerCase(), name]));
  const answer = suggestion(written.toLowerCase(), byLowerCase.keys());
  const found = /"(.+)"/s.exec(answer)?.[1];
  return found === undefined ? '' : ` Did you mean "${byLowerCase.get(found) ?? found}"?`;
}
