import type { Finding } from '../../model/finding.ts';
import type { Project } from '../../model/project.ts';
import { changeIn, type Fix } from '../../model/project-edit.ts';

/** Writes what was most likely meant in the place of a problem that a reader met. */
export function fixProblem({ problems }: Project, { place, message }: Finding): readonly Fix[] {
  const problem = problems.find(
    ({ file, span, message: said }) =>
      file === place.file && span.start === place.span.start && said === message,
  );
  if (problem?.near === undefined) return [];
  const newText = problem.near;
  const edit = changeIn(place.file, { span: problem.span, newText });
  return [{ title: `Change to "${newText}"`, edit, isGuess: claims.has(newText) }];
}

/** Whoever writes these says that something was done. */
const claims: ReadonlySet<string> = new Set([
  ...['done', 'complete', 'completed', 'finished', 'closed', 'merged', 'shipped', 'deployed'],
  ...['released', 'fixed', 'implemented', 'migrated', 'passed', 'approved', 'accepted', 'resolved'],
  ...['mitigated', 'published'],
]);
