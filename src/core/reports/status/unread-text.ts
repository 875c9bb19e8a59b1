import { unreadableFiles } from '../../analysis/unreadable-files.ts';
import type { Project } from '../../model/project.ts';
import { count } from '../../text/count.ts';

/** How much is not told of, because its file cannot be read: no text where there is no such file. */
export function unreadText(projects: readonly Project[]): readonly string[] {
  const amount = projects.reduce((sum, project) => sum + countUnread(project), 0);
  return amount === 0 ? [] : [`${count(amount, 'file')} cannot be read whole`];
}

function countUnread(project: Project): number {
  const broken = project.plans.filter(({ isWhole }) => !isWhole);
  return broken.length + unreadableFiles(project).length;
}
