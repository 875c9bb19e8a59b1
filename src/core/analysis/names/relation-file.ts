import type { Relation } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import { pathFromRoot } from '../../text/path.ts';

/**
 * The file that a relation names: beside its record, or where no such file is there, from the root of the
 * repository, as `docs/adr/0012-queues.md`. It may be missing; undefined where the relation names no file.
 */
export function relationFile(
  { prefix, files }: Project,
  { targetFile, raw }: Relation,
): string | undefined {
  if (targetFile === undefined || files.has(targetFile)) return targetFile;
  const fromRoot = pathFromRoot(prefix, raw.trim());
  return fromRoot !== undefined && files.has(fromRoot) ? fromRoot : targetFile;
}
