import { asksForPackage, isManifest } from '../../formats/side/asks-for-package.ts';
import { valueInFile } from '../../formats/side/value-in-file.ts';
import { createScope } from '../../measures/create-scope.ts';
import { isInWalkedFolder } from '../../model/candidate.ts';
import type { SideFile } from '../../model/facts/facts.ts';
import type { Measure, MeasureDefinition, NamedSource } from '../../model/facts/measure.ts';
import { createLineFinder } from './matching-lines.ts';

/** The files that changed, as they were, and where the folder lies in its repository. */
interface Before {
  readonly before: ReadonlyMap<string, SideFile>;
  readonly prefix: string;
}

/** What a measure was before files changed. Where that cannot be told it is what it is `now`. */
export function measureBefore(
  definition: MeasureDefinition,
  now: Measure,
  { before, prefix }: Before,
): Measure {
  const { source } = definition;
  if ('file' in source) {
    const file = before.get(source.file);
    return !file || file.kind === 'unreadable' ? now : measureFile(source, file);
  }
  const scope = createScope(definition, prefix);
  const countIn = createCounter(definition);
  if (now.kind !== 'known' || !now.matches || typeof scope === 'string' || !countIn) return now;
  let value = now.matches.filter(({ file }) => !before.has(file)).length;
  for (const [path, file] of before) {
    const count = isInWalkedFolder(path) && scope.holds(path) ? countIn(path, file) : 0;
    if (count === undefined) return now;
    value += count;
  }
  return known(value);
}

function measureFile(
  source: NamedSource,
  file: Exclude<SideFile, { readonly kind: 'unreadable' }>,
): Measure {
  if (file.kind === 'missing') return { kind: 'unknown', reason: `${source.file} was not there` };
  const value = valueInFile(source, file.text);
  if (typeof value === 'number') return known(value);
  return { kind: 'unknown', reason: `of ${source.file}: ${value.replace(/\.$/, '')}` };
}

function known(value: number): Measure {
  return { kind: 'known', value, matches: undefined, notes: [] };
}

/** How much one file adds to a measure; undefined where that cannot be told. */
function createCounter(
  definition: MeasureDefinition,
): ((path: string, file: SideFile) => number | undefined) | undefined {
  const { source } = definition;
  if (source.kind === 'files') return (_path, file) => (file.kind === 'missing' ? 0 : 1);
  if (source.kind === 'dependency') {
    return (path, file) => {
      if (!isManifest(path) || file.kind === 'missing') return 0;
      const asks = file.kind === 'text' && asksForPackage(source, path, file.text);
      return typeof asks === 'string' || file.kind !== 'text' ? undefined : Number(asks);
    };
  }
  const findLines = createLineFinder(definition);
  return findLines && ((_path, file) => findLines(file)?.length);
}
