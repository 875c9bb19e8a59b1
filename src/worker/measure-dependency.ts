import { readManifest } from '../core/formats/side/read-manifest.ts';
import { satisfiesRange } from '../core/formats/side/satisfies-range.ts';
import { createIdentifier } from '../core/measures/match-identity.ts';
import type { Match, Measure, MeasureDefinition } from '../core/model/facts/measure.ts';
import { baseNameOf } from '../core/text/path.ts';
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

/** Whether a file may be one that names packages. */
export function isManifest(path: string): boolean {
  return manifests.has(baseNameOf(path).toLowerCase());
}

const manifests: ReadonlySet<string> = new Set([
  'package.json',
  'go.mod',
  'gemfile.lock',
  'cargo.toml',
  'pom.xml',
]);

/** A clause where it cannot be told. */
function asksFor(dependency: Dependency, path: string, reader: FileReader): boolean | string {
  const found = reader.readText(path);
  if (found.kind !== 'text') return `${path} cannot be read`;
  return asksIn(dependency, path, found.text);
}

/** The same of the text of a manifest. */
export function asksIn(
  { package: name, range }: Pick<Dependency, 'package' | 'range'>,
  path: string,
  text: string,
): boolean | string {
  const reading = readManifest(path, text);
  if (reading.kind === 'unreadable') return `${path} cannot be read`;
  const asked = reading.requirements.filter(each => each.package === name);
  if (range === undefined) return asked.length > 0;
  const answers = asked.map(each => satisfiesRange(each.range, range));
  if (answers.includes(true)) return true;
  const open = asked[answers.indexOf(undefined)];
  return open ? `"${open.range}" in ${path} may lie within "${range}" or not` : false;
}
