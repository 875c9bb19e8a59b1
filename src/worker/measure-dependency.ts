import { asksForPackage, isManifest } from '../core/formats/side/asks-for-package.ts';
import { createIdentifier } from '../core/measures/match-identity.ts';
import type { Match, Measure, MeasureDefinition } from '../core/model/facts/measure.ts';
import type { FileReader } from './file-reader.ts';
import type { FileList } from './list-files.ts';

export interface Dependency {
  readonly definition: MeasureDefinition;
  readonly package: string;
  readonly range: string | undefined;
  readonly holds: (path: string) => boolean;
}

/** Counts the manifests that ask for a package, in a version within the range where there is one. */
export function measureDependency(
  dependency: Dependency,
  list: FileList,
  reader: FileReader,
): Measure {
  if (list.gap !== undefined) return { kind: 'unknown', reason: list.gap };
  const matches: Match[] = [];
  const looked = list.files.filter(path => isManifest(path) && dependency.holds(path));
  if (looked.length === 0) return { kind: 'unknown', reason: 'no manifest matches its globs' };
  for (const path of looked) {
    const asks = asksFor(dependency, path, reader);
    if (typeof asks === 'string') return { kind: 'unknown', reason: asks };
    if (!asks) continue;
    const fingerprint = createIdentifier(dependency.definition.id, path)(dependency.package);
    matches.push({ file: path, line: undefined, text: '', fingerprint });
  }
  return { kind: 'known', value: matches.length, matches, notes: [] };
}

/** A clause where it cannot be told. */
function asksFor(dependency: Dependency, path: string, reader: FileReader): boolean | string {
  const found = reader.readText(path);
  if (found.kind !== 'text') return `${path} cannot be read`;
  return asksForPackage(dependency, path, found.text);
}
