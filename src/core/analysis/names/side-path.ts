import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { folderOf, pathFromRoot, resolvePath } from '../../text/path.ts';

/**
 * The file that a plan names beside itself, relative to the project folder: its path hangs on the
 * root of the repository, one that begins with `./` or `../` on the folder of the plan. Undefined
 * where it lies outside of the project folder.
 */
export function sidePath(project: Project, plan: Plan, written: string): string | undefined {
  const target = written.trim();
  if (/^\.\.?\//.test(target)) return resolvePath(folderOf(plan.file), target);
  return pathFromRoot(project.prefix, target);
}
