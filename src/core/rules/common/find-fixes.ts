import type { Finding } from '../../model/finding.ts';
import type { Project } from '../../model/project.ts';
import type { Fix } from '../../model/project-edit.ts';
import { rules } from '../index.ts';

/** The ways to put a finding of this project right, the best one first. Often there is none. */
export function findFixes(project: Project, finding: Finding): readonly Fix[] {
  return rules.find(({ id }) => id === finding.rule)?.fix?.(project, finding) ?? [];
}
