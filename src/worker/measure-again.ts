import { isManifest } from '../core/formats/side/asks-for-package.ts';
import { isCode, mayCite } from '../core/formats/side/is-code.ts';
import { compileLater } from '../core/measures/compile-pattern.ts';
import { createScope } from '../core/measures/create-scope.ts';
import type { KnownMeasure, Match, MeasureDefinition } from '../core/model/facts/measure.ts';
import { runWithin } from '../host/time-limit.ts';
import type { FileReader } from './file-reader.ts';
import { isListed } from './list-files.ts';
import { maxMatches, startMeasure, toBytes } from './measure-files.ts';
import { mostCitations } from './search-citations.ts';

/** Where files are measured again, and by whom they are read. */
export interface Surroundings {
  /** The real path of the project folder. */
  readonly root: string;
  /** Where it lies in its repository: empty, or with `/` at the end. */
  readonly prefix: string;
  readonly reader: FileReader;
  /** In milliseconds, for one file. */
  readonly patience: number;
}

/**
 * A measure after one file was saved, from what it was before: that file alone is looked at. Undefined
 * where only looking at everything tells.
 */
export function measureAgain(
  definition: MeasureDefinition,
  before: KnownMeasure,
  path: string,
  surroundings: Surroundings,
): KnownMeasure | undefined {
  const { source } = definition;
  if (leavesAlone(definition, path, surroundings.prefix)) return before;
  if ('file' in source || source.kind === 'dependency') return undefined;
  if (!before.matches) return undefined;
  const isCounted = before.matches.some(({ file }) => file === path);
  if (source.kind === 'files') return isCounted ? before : undefined;
  // A file that is reached through a link may be another one.
  if (!isListed(surroundings.root, path)) return undefined;
  // The notes tell of files that were left out, and this may have been one of them.
  if (before.notes.some(note => note.includes(path))) return undefined;
  const own = measureOne(definition, path, surroundings);
  const matches = own && merge(before.matches, own, path);
  const most = source.kind === 'citations' ? mostCitations - 1 : maxMatches;
  if (!matches || matches.length > most) return undefined;
  return { kind: 'known', value: matches.length, matches, notes: before.notes };
}

/** Whether a measure is not about a file. */
function leavesAlone(definition: MeasureDefinition, path: string, prefix: string): boolean {
  const { source } = definition;
  if ('file' in source) return source.file !== path;
  const scope = createScope(definition, prefix);
  if (typeof scope === 'string') return false;
  if (!scope.holds(path)) return true;
  switch (source.kind) {
    case 'dependency':
      return !isManifest(path);
    case 'name':
    case 'dated-code':
      return !isCode(path);
    case 'citations':
      return !mayCite(path);
    default:
      return false;
  }
}

/**
 * Of a file, in bytes: no pattern takes long over it, since the program of one is limited and its time linear. To
 * end work that takes too long needs a thread, whose start takes longer than to count such a file.
 */
const quickSize = 64 * 1024;

/** What is counted in one file; undefined where something of it could not be. */
function measureOne(
  definition: MeasureDefinition,
  path: string,
  { prefix, reader, patience }: Surroundings,
): readonly Match[] | undefined {
  // Its pattern is valid: something was counted by it. Most files hold nothing that is compared with it.
  const measure = startMeasure(definition, prefix, compileLater);
  if (!('take' in measure)) return undefined;
  const bytes = toBytes(reader.read(path));
  const take = () => measure.take(path, () => bytes);
  if (bytes.length <= quickSize) take();
  else if (runWithin(patience, take).kind === 'late') return undefined;
  const result = measure.result({ files: [path], leftOut: [], unseen: [], gap: undefined });
  return result.kind === 'known' && result.notes.length === 0 ? result.matches : undefined;
}

/** Matches stand in the order of their files. */
function merge(before: readonly Match[], own: readonly Match[], path: string): readonly Match[] {
  const others = before.filter(({ file }) => file !== path);
  const behind = others.findIndex(({ file }) => file > path);
  const at = behind < 0 ? others.length : behind;
  return [...others.slice(0, at), ...own, ...others.slice(at)];
}
