import type { KnownBase } from '../../host/host.ts';
import type { Snapshot } from './snapshot.ts';

/** The flags, manifests and reports beside the plans of a folder that changed since a base, by path. */
export function changedSides({ changed }: KnownBase, { project, facts }: Snapshot): string[] {
  const isChanged = new Set(changed);
  const { files, reports } = facts.readings;
  return [...new Set([...files.keys(), ...reports.keys()])]
    .filter(path => isChanged.has(project.prefix + path))
    .sort();
}
