import { createMemory } from '../../analysis/memory.ts';
import { asksForPackage, isManifest } from '../../formats/side/asks-for-package.ts';
import { valueInFile } from '../../formats/side/value-in-file.ts';
import { createScope } from '../../measures/create-scope.ts';
import { isInWalkedFolder } from '../../model/candidate.ts';
import type { SideFile } from '../../model/facts/facts.ts';
import {
  keyOfMeasure,
  type Measure,
  type MeasureDefinition,
  type NamedSource,
} from '../../model/facts/measure.ts';
import type { ChangedFile } from '../../model/review/review.ts';
import { aboutFile } from '../../text/about-file.ts';
import { createLineFinder } from './matching-lines.ts';

interface Changed {
  readonly changed: readonly ChangedFile[];
  /** Where the folder lies in its repository. */
  readonly prefix: string;
}

/** What a measure was before files changed. Where that cannot be told it is what it is `now`. */
export function measureBefore(
  definition: MeasureDefinition,
  now: Measure,
  { changed, prefix }: Changed,
): Measure {
  const { source } = definition;
  if ('file' in source) {
    const file = changed.find(({ path }) => path === source.file)?.base;
    return !file || file.kind === 'unreadable' ? now : measureFile(source, file);
  }
  if (now.kind !== 'known' || !now.matches) return now;
  // Somebody may type in a plan meanwhile: what was is the same at each key.
  const { count } = remember(changed, keyOfMeasure(definition), () => ({
    count: countBefore(definition, changed, prefix),
  }));
  if (count === undefined) return now;
  const paths = new Set(changed.map(({ path }) => path));
  return known(count + now.matches.filter(({ file }) => !paths.has(file)).length);
}

const remember = createMemory<{ readonly count: number | undefined }>();

/** What a measure found in the files that changed; undefined where that cannot be told. */
function countBefore(
  definition: MeasureDefinition,
  changed: readonly ChangedFile[],
  prefix: string,
): number | undefined {
  const scope = createScope(definition, prefix);
  const countIn = createCounter(definition);
  if (typeof scope === 'string' || !countIn) return undefined;
  let value = 0;
  for (const { path, base } of changed) {
    const count = isInWalkedFolder(path) && scope.holds(path) ? countIn(path, base) : 0;
    if (count === undefined) return undefined;
    value += count;
  }
  return value;
}

function measureFile(
  source: NamedSource,
  file: Exclude<SideFile, { readonly kind: 'unreadable' }>,
): Measure {
  if (file.kind === 'missing') return { kind: 'unknown', reason: `${source.file} was not there` };
  const value = valueInFile(source, file.text);
  if (typeof value === 'number') return known(value);
  return { kind: 'unknown', reason: aboutFile(source.file, value) };
}

function known(value: number): Measure {
  return { kind: 'known', value, matches: undefined, notes: [] };
}

/** How much one file adds to a measure; undefined where that cannot be told. */
function createCounter(
  definition: MeasureDefinition,
): ((path: string, file: SideFile) => number | undefined) | undefined {
  const { source } = definition;
  if (source.kind === 'files') {
    // One that was not looked at may not have been there.
    const counts = { text: 1, missing: 0, unreadable: undefined };
    return (_path, file) => counts[file.kind];
  }
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
