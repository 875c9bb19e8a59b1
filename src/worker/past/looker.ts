import { asksForPackage, isManifest } from '../../core/formats/side/asks-for-package.ts';
import { valueInFile } from '../../core/formats/side/value-in-file.ts';
import { compilePattern } from '../../core/measures/compile-pattern.ts';
import { createScope } from '../../core/measures/create-scope.ts';
import { isInWalkedFolder } from '../../core/model/candidate.ts';
import type { MeasureDefinition } from '../../core/model/facts/measure.ts';
import { baseNameOf } from '../../core/text/path.ts';
import { decodeUtf8 } from '../../host/decode-text.ts';
import { createLineCounter } from '../count-lines.ts';
import { maxFileSize } from '../file-reader.ts';

/** What one file adds to a measure. It follows from its content, so it is kept by the id of that. */
export type Look =
  /** The lines that count, and how often each. A file that counts as a whole has one empty line. */
  | { readonly kind: 'lines'; readonly lines: readonly CountedLine[] }
  /** The number that stands in it. */
  | { readonly kind: 'value'; readonly value: number }
  /** Why it is not known what it adds: a clause. */
  | { readonly kind: 'gap'; readonly reason: string };

export interface CountedLine {
  readonly text: string;
  readonly count: number;
}

/** Looks at files of past commits for one measure. Paths are relative to the project folder. */
export interface Looker {
  readonly definition: MeasureDefinition;
  readonly holds: (path: string) => boolean;
  /** What a look follows from beside the content of the file. */
  readonly keyOf: (path: string) => string;
  readonly look: (path: string, bytes: Buffer) => Look;
  /** What every file adds, whatever its content: nothing has to be read. */
  readonly always: Look | undefined;
  /** Why there is no value where no file is in its scope: a clause; undefined means that it is 0. */
  readonly without: string | undefined;
}

/** A clause where the measure cannot be taken. */
export function createLooker(definition: MeasureDefinition, prefix: string): Looker | string {
  const { source } = definition;
  const key = JSON.stringify([source, definition.count]);
  const usual = { definition, keyOf: () => key, always: undefined };
  if ('file' in source) {
    return {
      ...usual,
      holds: path => path === source.file,
      look: (_path, bytes) => lookAtText(bytes, text => valueInFile(source, text)),
      without: `${source.file} is not there`,
    };
  }
  const scope = createScope(definition, prefix);
  if (typeof scope === 'string') return scope;
  const holds = (path: string) => isInWalkedFolder(path) && scope.holds(path);
  switch (source.kind) {
    case 'files':
      return { ...usual, holds, look: () => oneLine, always: oneLine, without: undefined };
    case 'dependency':
      return {
        ...usual,
        holds: path => isManifest(path) && holds(path),
        keyOf: path => `${key} ${baseNameOf(path).toLowerCase()}`,
        look: (path, bytes) =>
          lookAtText(bytes, text => lookFor(asksForPackage(source, path, text))),
        without: 'no manifest matches its globs',
      };
    case 'name':
    case 'dated-code':
    case 'citations':
      return 'what code said is not looked up';
    case 'pattern': {
      const pattern = compilePattern(source.pattern);
      if (pattern.kind === 'invalid') return pattern.reason;
      const count = createLineCounter(pattern, definition.count);
      return {
        ...usual,
        holds,
        look: (_path, bytes) => lookAtLines(bytes, count),
        without: 'no file matches its globs',
      };
    }
  }
}

/** Whether a manifest asks for it; a clause where that is not known. */
function lookFor(asks: boolean | string): Look | string {
  if (typeof asks === 'string') return asks;
  return asks ? oneLine : nothing;
}

const nothing: Look = { kind: 'lines', lines: [] };
const oneLine: Look = { kind: 'lines', lines: [{ text: '', count: 1 }] };
const tooLarge: Look = { kind: 'gap', reason: 'it was larger than 16 MB' };

function lookAtLines(bytes: Buffer, count: ReturnType<typeof createLineCounter>): Look {
  if (bytes.length > maxFileSize) return tooLarge;
  const found = count(bytes);
  if (found.kind === 'binary') return nothing;
  if (found.kind === 'too-long') return { kind: 'gap', reason: 'a line of it was too long' };
  return { kind: 'lines', lines: found.lines.map(({ text, count }) => ({ text, count })) };
}

/** `read` gives a number, a look, or a sentence about why there is none. */
function lookAtText(bytes: Buffer, read: (text: string) => number | Look | string): Look {
  if (bytes.length > maxFileSize) return tooLarge;
  const text = decodeUtf8(bytes);
  if (text === undefined) return { kind: 'gap', reason: 'it was not valid UTF-8' };
  const found = read(text);
  if (typeof found === 'number') return { kind: 'value', value: found };
  return typeof found === 'string' ? { kind: 'gap', reason: found } : found;
}
