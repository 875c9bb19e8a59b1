import type { KnownBase } from '../../host/host.ts';
import type { Engine } from '../engine.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The flags, manifests and reports beside the plans of a folder, and the files that its plans measure, that
 * changed since a base, by path.
 */
export function changedSides(
  engine: Engine,
  { changed }: KnownBase,
  { project, facts }: Snapshot,
): readonly string[] {
  const { prefix } = project;
  const inFolder = changed.filter(path => path.startsWith(prefix));
  const paths = inFolder.map(path => path.slice(prefix.length)).sort();
  return engine.filesThatMatter(project, facts, paths);
}
