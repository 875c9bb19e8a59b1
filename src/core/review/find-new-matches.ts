import { compilePattern, type LinePattern } from '../measures/compile-pattern.ts';
import { createScope } from '../measures/create-scope.ts';
import { createIdentifier } from '../measures/match-identity.ts';
import type { KnownMeasure, Match, MeasureDefinition } from '../model/facts/measure.ts';
import type { ChangedFile, Review } from '../model/review/review.ts';
import { findRenames } from './find-renames.ts';

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
  if (!code || typeof scope === 'string' || definition.source.kind !== 'pattern') return undefined;
  const pattern = compilePattern(definition.source.pattern);
  if (pattern.kind === 'invalid') return undefined;
  const files = code.files.filter(({ path }) => scope.holds(path));
  const reader = { definition, pattern };
  const old = readBase(files, reader);
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

interface Reader {
  readonly definition: MeasureDefinition;
  readonly pattern: LinePattern;
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
    const found = findLines(file.base, reader);
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

/** The line of each match; undefined where they cannot be counted as they are counted now. */
function findLines(
  file: ChangedFile['base'],
  { definition, pattern }: Reader,
): readonly string[] | undefined {
  if (file.kind === 'missing') return [];
  if (file.kind !== 'text') return undefined;
  const lines = file.text.split(/\r?\n/);
  if (lines.some(line => line.length > longestLine)) return undefined;
  const found = lines.flatMap(line => Array.from({ length: pattern.countIn(line) }, () => line));
  return definition.count === 'files' ? found.slice(0, 1) : found;
}

/** As where matches are counted now. */
const longestLine = 100_000;

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
    const found = findLines(head, reader);
    now = now === undefined || !found ? undefined : now + found.length;
  }
  const before = now === undefined ? undefined : after - now + old.size;
  return { before, after, added: undefined, unclear: [] };
}
