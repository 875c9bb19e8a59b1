import { closestWord } from '../../formats/plan/closest-word.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { baseNameOf, folderOf } from '../../text/path.ts';
import { findNearFiles } from './near-files.ts';

/** The name that a sentence proposes at its end. */
export function proposedName(sentence: string): string | undefined {
  return / Did you mean "([^"]+)"\?$/.exec(sentence)?.[1];
}

/** ` Did you mean "x"?` with a step of the plan, or nothing where none is near. */
export function suggestStep(plan: Plan, written: string): string {
  return suggestName(
    written,
    plan.steps.map(({ id }) => id),
  );
}

/** The same with `plan/step`, where only one plan has a step with that id. */
export function suggestStepElsewhere({ plans }: Project, stepId: string): string {
  const [name, ...more] = plans.flatMap(plan =>
    plan.steps.flatMap(({ id }) => (id === stepId ? `${plan.id}/${id}` : [])),
  );
  return suggest(more.length > 0 ? undefined : name);
}

/** The same with the path of a decision: one of that name, of a near one, or of that number. */
export function suggestDecisionFile(project: Project, written: string): string {
  const name = baseNameOf(written.replace(/[?#].*$/s, ''));
  const files = [...new Set(project.decisions.map(({ file }) => file))];
  const sameName = files.find(file => baseNameOf(file) === name);
  if (sameName !== undefined) return suggest(sameName);
  const near = suggestName(name, files.map(baseNameOf));
  if (near !== '') return near;
  const [start, number] = /^(\d{2,}[-_. ])\w+/.exec(name) ?? [];
  if (start === undefined || number === undefined) return '';
  const sameStart = files.filter(file => baseNameOf(file).startsWith(start));
  // Another log counts for itself.
  const sameNumber = files.filter(
    file => folderOf(file) === folderOf(written) && baseNameOf(file).startsWith(number),
  );
  const [found, ...more] = sameStart.length > 0 ? sameStart : sameNumber;
  return suggest(more.length > 0 ? undefined : found);
}

/** The same where thousands may be asked for at once: only a decision whose file has that very name. */
export function suggestMovedDecision(project: Project, written: string): string {
  return suggest(filesByName(project).get(baseNameOf(written)));
}

const filesByName = lazyOf(
  ({ decisions }: Project) => new Map(decisions.map(({ file }) => [baseNameOf(file), file])),
);

/** The same with one of `names`. The search works on lower case, the answer is as written. */
export function suggestName(written: string, names: readonly string[]): string {
  const byLowerCase = new Map(names.map(name => [name.toLowerCase(), name]));
  return suggest(byLowerCase.get(closestWord(written.toLowerCase(), byLowerCase.keys()) ?? ''));
}

/** The same with a file whose path is near to one that does not exist. */
export function suggestFile(project: Project, path: string): string {
  return suggest(findNearFiles(project, path)[0]);
}

/** ` Did you mean "x"?`, or nothing where there is no name. */
export function suggest(name: string | undefined): string {
  return name ? ` Did you mean "${name}"?` : '';
}
