import { createMemory } from '../../analysis/memory.ts';
import { createScope } from '../../measures/create-scope.ts';
import { createIdentifier } from '../../measures/match-identity.ts';
import {
  type KnownMeasure,
  keyOfMeasure,
  type Match,
  type MeasureDefinition,
} from '../../model/facts/measure.ts';
import type { ChangedFile, Review } from '../../model/review/review.ts';
import { findRenames } from './find-renames.ts';
import { createLineFinder } from './matching-lines.ts';

/** A match and the changed file that it stands in. */
export interface MatchInFile {
  readonly match: Match;
  readonly file: ChangedFile;
}

/** How the matches of a pattern differ from those of the base. */
export interface MatchChange {
  /** Undefined where not every text of then is known. */
  readonly before: number | undefined;
  readonly after: number;
  /** Those that the base did not have, in order; undefined where they are too many to be kept. */
  readonly added: readonly MatchInFile[] | undefined;
  /** Those of files of which the text of then is not known. */
  readonly unclear: readonly MatchInFile[];
}

/**
 * Compares matches by their identity: the line without its layout in its file. A line that moved
 * within its file, or with it, is the same one; in another file it is a new one. Undefined for what
 * is no pattern.
 */
export function findNewMatches(
  { code, head }: Review,
  definition: MeasureDefinition,
  measure: KnownMeasure,
): MatchChange | undefined {
  const scope = createScope(definition, head.project.prefix);
  const findLines = createLineFinder(definition);
  if (!code || typeof scope === 'string' || !findLines) return undefined;
  const files = code.files.filter(({ path }) => scope.holds(path));
  const reader = { definition, findLines };
  // Somebody may type in a plan meanwhile: what was is the same at each key.
  const old = remember(code.files, keyOfMeasure(definition), () => readBase(files, reader));
  if (!measure.matches) return compareNumbers(files, { reader, old, after: measure.value });
  const present = new Map(files.map(file => [file.path, file]));
  const found = measure.matches.flatMap(match => {
    const file = present.get(match.file);
    return file ? [{ match, file }] : [];
  });
  const isUnclear = ({ file }: MatchInFile) => old.unknown.has(file);
  return {
    before: old.unknown.size > 0 ? undefined : measure.value - found.length + old.size,
    after: measure.value,
    added: found.filter(each => !isUnclear(each) && !old.keys.has(keyOf(definition, each.match))),
    unclear: found.filter(isUnclear),
  };
}

const remember = createMemory<Base>();

interface Reader {
  readonly definition: MeasureDefinition;
  readonly findLines: NonNullable<ReturnType<typeof createLineFinder>>;
}

interface Base {
  readonly keys: ReadonlySet<string>;
  readonly size: number;
  readonly unknown: ReadonlySet<ChangedFile>;
}

/** A file that counts once is the same one whichever of its lines matches first. */
function keyOf({ count }: MeasureDefinition, { file, fingerprint }: Omit<Match, 'line' | 'text'>) {
  return count === 'files' ? file : fingerprint;
}

/** The matches of then, as if their files had the names of now. */
function readBase(files: readonly ChangedFile[], reader: Reader): Base {
  const renamed = new Map(findRenames(files).map(({ base, head }) => [base, head.path]));
  const keys = new Set<string>();
  const unknown = new Set<ChangedFile>();
  let size = 0;
  for (const file of files) {
    const found = reader.findLines(file.base);
    if (!found) unknown.add(file);
    const path = renamed.get(file) ?? file.path;
    const identify = createIdentifier(reader.definition.id, path);
    for (const line of found ?? []) {
      size++;
      keys.add(keyOf(reader.definition, { file: path, fingerprint: identify(line) }));
    }
  }
  return { keys, size, unknown };
}

interface Numbers {
  readonly reader: Reader;
  readonly old: Base;
  readonly after: number;
}

/** Only what the changed files hold can differ. */
function compareNumbers(
  files: readonly ChangedFile[],
  { reader, old, after }: Numbers,
): MatchChange {
  let now: number | undefined = old.unknown.size > 0 ? undefined : 0;
  for (const { head } of files) {
    const found = reader.findLines(head);
    now = now === undefined || !found ? undefined : now + found.length;
  }
  const before = now === undefined ? undefined : after - now + old.size;
  return { before, after, added: undefined, unclear: [] };
}
