import type { Sourced, ValueSource } from '../../../model/value.ts';
import { baseNameOf, folderOf } from '../../../text/path.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import type { Field } from '../fields/field.ts';
import { fieldsNamed } from '../fields/read-fields.ts';
import type { RecordText } from '../record/record-text.ts';
import { type FileId, withoutZeros } from './file-id.ts';
import { seriesNamed, seriesOfFolder } from './series-words.ts';

/**
 * The series that counts a record: by its number (`API-003`), else by the heading, the name of the
 * file, a field such as `PEP: 8`, or the folder of the log. Undefined where none of them has a word for it.
 */
export function chooseSeries(
  record: RecordText,
  fields: readonly Field[],
  { id, number }: { readonly id: FileId; readonly number: Sourced<string> | undefined },
): Sourced<string> | undefined {
  if (!number) return undefined;
  const digits = number.value;
  if (/^\p{Alpha}/u.test(digits)) return fromNumber(number);
  return (
    fromHeading(record, digits) ??
    fromFileName(id) ??
    fromLabel(record, digits) ??
    fromValue(record, fields, digits) ??
    fromFolder(id.log)
  );
}

/** A series by a word at a place. */
function sourced(value: string, raw: string, span: Span, source: ValueSource): Sourced<string> {
  return { value, raw, span, source, doubt: undefined };
}

const nowhere = { start: 0, end: 0 };

function fromNumber({ value, span, source }: Sourced<string>): Sourced<string> {
  const raw = value.replace(/(?:[-_ ](?:19|20)\d{2})?[-_ ]?\d+$/, '');
  const isWritten = span.end > span.start;
  const at = isWritten ? { start: span.start, end: span.start + raw.length } : nowhere;
  return sourced(raw.toUpperCase(), raw, at, source);
}

/** `RFC 12: Title`, `ADR-012 Title`, `API-012`. */
const idFirst = /^\[?([A-Z]+(?:-[A-Z]+)*)([-_ ]?)#?(\d{1,7})\b/i;
/** `Team RFC 0012: Title`. */
const wordsFirst = /^\[?(?:[\p{Alpha}\p{N}&.]+\s+){1,4}?([A-Z]+)[-_ ]?#?(\d{1,7})\b/iu;

function fromHeading({ text, titleHeading }: RecordText, own: string): Sourced<string> | undefined {
  if (!titleHeading) return undefined;
  const { start } = titleHeading.content;
  const said = sliceOf(text, titleHeading.content).slice(0, 120);
  const found = inFront(said, own) ?? behindWords(said, own);
  if (!found) return undefined;
  const { series, word, at } = found;
  const span = { start: start + at, end: start + at + word.length };
  return sourced(series, word, span, 'heading');
}

interface Found {
  readonly series: string;
  readonly word: string;
  /** Where the word begins. */
  readonly at: number;
}

/** Another number would be about something else. A word that nobody knows must be written as an id is. */
function inFront(said: string, own: string): Found | undefined {
  const [start = '', word = '', hyphen, digits = ''] = idFirst.exec(said) ?? [];
  if (withoutZeros(digits) !== own) return undefined;
  const isId = hyphen === '-' && /^[A-Z][A-Z-]*[A-Z]$/.test(word);
  const series = seriesNamed(word) ?? (isId ? word : undefined);
  return series === undefined ? undefined : { series, word, at: start.indexOf(word) };
}

function behindWords(said: string, own: string): Found | undefined {
  if (!/[A-Z][-_ ]?#?\d/i.test(said)) return undefined;
  const [start = '', word = '', digits = ''] = wordsFirst.exec(said) ?? [];
  const series = withoutZeros(digits) === own ? seriesNamed(word) : undefined;
  return series === undefined ? undefined : { series, word, at: start.lastIndexOf(word) };
}

function fromFileName({ number }: FileId): Sourced<string> | undefined {
  const word = number?.raw.replace(/[-_ ]?\d+$/, '') ?? '';
  const series = seriesNamed(word);
  return series === undefined ? undefined : sourced(series, word, nowhere, 'file-name');
}

/** So much of a record may be its head. */
const headLength = 4000;

/** A label with the number behind it: `PEP: 8`, `kep-number: 1234`, `- RFC PR: [org/rfcs#168](...)`. */
function fromLabel({ text, span, sections }: RecordText, own: string): Sourced<string> | undefined {
  const end = Math.min(sections[0]?.heading.span.start ?? span.end, span.start + headLength);
  let start = span.start;
  const head = text.slice(span.start, end);
  if (!head.includes(own)) return undefined;
  for (const line of head.split('\n')) {
    const [, before = '', word = '', value = ''] = labelled.exec(line) ?? [];
    const series = seriesNamed(word);
    if (series !== undefined && holdsNumber(value, own)) {
      const at = start + before.length;
      const source = before.trim() === '' ? 'line' : 'bullet';
      return sourced(series, word, { start: at, end: at + word.length }, source);
    }
    start += line.length + 1;
  }
  return undefined;
}

const labelled = /^([ \t>*+|:_-]*)([A-Z]{2,12})(?:[ _-][A-Z-]{1,20})?[*_ \t]*[:|](.*)/i;

function holdsNumber(value: string, own: string): boolean {
  const numbers = value.slice(0, 300).matchAll(/\d+/g);
  return [...numbers].some(([digits]) => withoutZeros(digits) === own);
}

/** `Proposal: [SE-0302](0302-x.md)`, `id: RFC-12`. */
function fromValue(
  { text }: RecordText,
  fields: readonly Field[],
  own: string,
): Sourced<string> | undefined {
  for (const { values, source } of fieldsNamed(fields, 'number')) {
    for (const { span } of values) {
      const said = sliceOf(text, span).slice(0, 60);
      const [, before = '', word = '', digits = ''] =
        /^([\s[<"'`:*_]{0,4})([A-Z]{2,12})[-_ ]?#?(\d{1,7})\b/i.exec(said) ?? [];
      const series = withoutZeros(digits) === own ? seriesNamed(word) : undefined;
      const start = span.start + before.length;
      if (series !== undefined) {
        return sourced(series, word, { start, end: start + word.length }, source);
      }
    }
  }
  return undefined;
}

/** `docs/rfcs/0012-x.md`, `keps/sig-node/1234-x/kep.yaml`. */
function fromFolder(log: string): Sourced<string> | undefined {
  for (const name of [baseNameOf(log), baseNameOf(folderOf(log))]) {
    const series = seriesOfFolder(name);
    if (series !== undefined) return sourced(series, name, nowhere, 'file-name');
  }
  return undefined;
}
