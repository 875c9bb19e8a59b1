import type { MeasureSource } from '../../model/facts/measure.ts';
import { baseNameOf } from '../../text/path.ts';
import { readManifest } from './read-manifest.ts';
import { satisfiesRange } from './satisfies-range.ts';

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

type Asked = Pick<Extract<MeasureSource, { readonly kind: 'dependency' }>, 'package' | 'range'>;

/** Whether a manifest asks for a package, in a version within the range where there is one; a clause where it cannot be told. */
export function asksForPackage(
  { package: name, range }: Asked,
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
