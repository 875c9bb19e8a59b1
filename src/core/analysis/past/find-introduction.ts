import type { Commit, History } from '../../model/facts/facts.ts';
import { keyOfMeasure } from '../../model/facts/measure.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { definitionOf } from '../evidence/measure-definition.ts';
import { versionsIn } from '../history/plan-history.ts';

/**
 * The commit that brought a measure into its plan, taken as it is now. Undefined where none has it yet,
 * and where the history does not go back far enough.
 */
export function findIntroduction(
  project: Project,
  plan: Plan,
  { evidence, history }: { readonly evidence: Evidence; readonly history: History },
): Commit | undefined {
  const known = versionsIn(project, plan, history);
  const key = keyIn(project, plan, evidence);
  if (!known || key === undefined) return undefined;
  const { versions, isWhole } = known;
  const isSame = (earlier: Evidence) =>
    earlier.id.value === evidence.id.value && keyIn(project, plan, earlier) === key;
  const has = versions.map(version => version.evidence.some(isSame));
  // After a merge the newest version may come from a branch that did not have it.
  const newest = has.indexOf(true);
  const without = newest < 0 ? newest : has.indexOf(false, newest);
  if (newest < 0 || (without < 0 && !isWhole)) return undefined;
  return versions.at(without < 0 ? without : without - 1)?.commit;
}

function keyIn(project: Project, plan: Plan, evidence: Evidence): string | undefined {
  const definition = definitionOf(project, plan, evidence);
  return definition && keyOfMeasure(definition);
}
