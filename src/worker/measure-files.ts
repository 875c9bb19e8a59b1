import { isCode, mayCite } from '../core/formats/side/is-code.ts';
import { removalDay, removalWords } from '../core/formats/side/removal-day.ts';
import {
  compilePattern,
  type InvalidPattern,
  type LinePattern,
} from '../core/measures/compile-pattern.ts';
import { createScope, type Scope } from '../core/measures/create-scope.ts';
import { createIdentifier } from '../core/measures/match-identity.ts';
import type { Match, Measure, MeasureDefinition } from '../core/model/facts/measure.ts';
import { firstNames } from '../core/text/first-names.ts';
import { countName } from '../core/text/whole-name.ts';
import { createLineCounter, type LineCount } from './count-lines.ts';
import type { FileBytes, FileReader } from './file-reader.ts';
import type { MatchingLine } from './find-lines.ts';
import type { FileList } from './list-files.ts';
import type { RunningMeasure } from './running-measure.ts';
import { CitationSearch } from './search-citations.ts';

/** So many matches are kept; of more than that only the number is. */
export const maxMatches = 20_000;
/** In UTF-16 units. */
const maxShown = 200;

/** Starts a measure of what many files hold; a measure where it cannot be taken. `compile` makes its pattern. */
export function startMeasure(
  definition: MeasureDefinition,
  prefix: string,
  compile: (pattern: string) => LinePattern | InvalidPattern = compilePattern,
): RunningMeasure | Measure {
  const scope = createScope(definition, prefix);
  if (typeof scope === 'string') return { kind: 'unknown', reason: scope };
  if (definition.source.kind === 'files') return new FileCount(definition, scope);
  const only = (isWanted: (path: string) => boolean): Scope => ({
    ...scope,
    holds: path => isWanted(path) && scope.holds(path),
  });
  if (definition.source.kind === 'name')
    return new PatternCount(definition, only(isCode), wholeName(definition.source.name));
  if (definition.source.kind === 'dated-code')
    return new PatternCount(definition, only(isCode), datedCode);
  if (definition.source.kind === 'citations') return new CitationSearch(definition, only(mayCite));
  if (definition.source.kind !== 'pattern') return { kind: 'unknown', reason: 'it is no pattern' };
  const pattern = compile(definition.source.pattern);
  return pattern.kind === 'invalid' ? pattern : new PatternCount(definition, scope, pattern);
}

const datedCode: LinePattern = {
  kind: 'pattern',
  countIn: line => (removalDay(line) === undefined ? 0 : 1),
  literals: removalWords,
};

function wholeName(name: string): LinePattern {
  return { kind: 'pattern', countIn: line => countName(line, name), literals: [name] };
}

/** Reads a file that a walk found, at most once, whoever asks first. */
export function createBytes(reader: FileReader, path: string): () => Buffer | string {
  let read: Buffer | string | undefined;
  return () => {
    read ??= toBytes(reader.readWalked(path));
    return read;
  };
}

/** A string says why a file cannot be looked at. */
export function toBytes(found: FileBytes): Buffer | string {
  if (found.kind === 'bytes') return found.bytes;
  return found.kind === 'missing' ? 'it is gone' : found.reason;
}

class FileCount implements RunningMeasure {
  readonly definition: MeasureDefinition;
  readonly #scope: Scope;
  readonly #matches: Match[] = [];

  constructor(definition: MeasureDefinition, scope: Scope) {
    this.definition = definition;
    this.#scope = scope;
  }

  take(path: string): void {
    if (!this.#scope.holds(path)) return;
    const fingerprint = createIdentifier(this.definition.id, path)('');
    this.#matches.push({ file: path, line: undefined, text: '', fingerprint });
  }

  result(list: FileList): Measure {
    if (list.gap !== undefined) return { kind: 'unknown', reason: list.gap };
    const matches = this.#matches;
    return {
      kind: 'known',
      value: matches.length,
      matches,
      notes: [...folderNotes(list, this.#scope), ...unseenNotes(list, this.#scope)],
    };
  }
}

class PatternCount implements RunningMeasure {
  readonly definition: MeasureDefinition;
  readonly #scope: Scope;
  readonly #count: (bytes: Buffer) => LineCount;
  readonly #matches: Match[] = [];
  readonly #binary: string[] = [];
  #files = 0;
  #value = 0;
  #gap: string | undefined;

  constructor(definition: MeasureDefinition, scope: Scope, pattern: LinePattern) {
    this.definition = definition;
    this.#scope = scope;
    this.#count = createLineCounter(pattern, definition.count);
  }

  take(path: string, read: () => Buffer | string): void {
    if (this.#gap !== undefined || !this.#scope.holds(path)) return;
    const bytes = read();
    if (typeof bytes === 'string') {
      this.#gap = `${path} cannot be read: ${bytes}`;
      return;
    }
    this.#files++;
    const found = this.#count(bytes);
    if (found.kind === 'binary') this.#binary.push(path);
    else if (found.kind === 'counted') this.#keep(path, found.lines);
    else this.#gap = `a line of ${path} is longer than 100,000 bytes`;
  }

  result(list: FileList): Measure {
    const gap = list.gap ?? this.#gap;
    if (gap !== undefined) return { kind: 'unknown', reason: gap };
    if (this.#files === 0) return { kind: 'unknown', reason: 'no file matches its globs' };
    return {
      kind: 'known',
      value: this.#value,
      matches: this.#matches.length <= maxMatches ? this.#matches : undefined,
      notes: [...binaryNotes(this.#binary), ...folderNotes(list, this.#scope)],
    };
  }

  #keep(path: string, lines: readonly MatchingLine[]): void {
    const identify = createIdentifier(this.definition.id, path);
    for (const { number, text, count } of lines) {
      this.#value += count;
      for (let index = 0; index < count && this.#matches.length <= maxMatches; index++) {
        const shown = shownText(text);
        this.#matches.push({ file: path, line: number, text: shown, fingerprint: identify(text) });
      }
    }
  }
}

/** A line as it is handed on: without the space around it, and cut where it is long. */
export function shownText(line: string): string {
  return line.trim().slice(0, maxShown);
}

function binaryNotes(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  return [`Left out, because they are no text: ${firstNames(paths, 3)}.`];
}

function folderNotes({ leftOut }: FileList, { mayReach }: Scope): string[] {
  const folders = leftOut.filter(mayReach);
  if (folders.length === 0) return [];
  return [
    `Left out, because they hold what others wrote or a build made: ${firstNames(folders, 3)}.`,
  ];
}

function unseenNotes({ unseen }: FileList, { mayReach }: Scope): string[] {
  const paths = unseen.filter(mayReach);
  if (paths.length === 0) return [];
  return [`Left out, because they are links or empty folders: ${firstNames(paths, 3)}.`];
}
