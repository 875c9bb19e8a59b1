import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { readDay } from '../../values/read-day.ts';
import { findNoteField, type NoteField } from './note-fields.ts';

/** What stands behind a title about its step, and is no part of what the step is called. */
export interface TitleFields {
  readonly fields: readonly NoteField[];
  /** With the brackets. */
  readonly span: Span;
}

/**
 * `(due 2026-04-10)`, `(Owner: Ann, due: 2026-04-10)`, `(@ann, due 2026-04-10)` or `, not before 2026-04-10` at the end of a line.
 * Undefined where one of them is not understood: then the words stay where they are.
 */
export function findTitleFields(text: string, line: Span): TitleFields | undefined {
  const written = sliceOf(text, line);
  const end = line.start + written.trimEnd().length;
  const [, inBrackets] = /\(([^()[\]`]{3,200})\)\s*$/.exec(written) ?? [];
  const [bare] = inBrackets === undefined ? (bareDay.exec(written) ?? []) : [];
  const said = inBrackets ?? bare?.trimEnd();
  if (said === undefined) return undefined;
  const start = end - said.length - (bare === undefined ? 1 : 0);
  const parts = splitParts(said, start);
  const fields = parts.flatMap(part => readField(text, part) ?? []);
  if (fields.length < parts.length) return undefined;
  return { fields, span: { start: bare === undefined ? start - 1 : start, end } };
}

/** Behind a comma or a dash. */
const bareDay = /(?<=(?:[,;]|\s[–—-])\s)(?:due(?: by| on)?|not before):?\s+\d{4}-\d{2}-\d{2}\s*$/i;

/** Where a comma is followed by a word with a colon, by `due` or by `@`, another field begins. */
function splitParts(written: string, offset: number): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const { 0: sign, index } of written.matchAll(
    /[,;]\s+(?=(?:due|done|completed|finished|started|not before)\b|[A-Za-z][A-Za-z ]{1,20}:|@)/gi,
  )) {
    parts.push({ start: offset + start, end: offset + index });
    start = index + sign.length;
  }
  return [...parts, { start: offset + start, end: offset + written.length }];
}

function readField(text: string, part: Span): NoteField | undefined {
  const field = findNoteField(text, part) ?? readDated(text, part) ?? readHandle(text, part);
  if (!field) return undefined;
  if (field.key === 'owners') return field;
  const isDated = days.has(field.key) && readDay(sliceOf(text, field.value)) !== undefined;
  return isDated ? field : undefined;
}

const days: ReadonlySet<NoteField['key']> = new Set([
  'due',
  'start',
  'started',
  'finished',
  'reviewed',
]);

/** `@ann` or `@acme/data`, who does it. */
function readHandle(text: string, part: Span): NoteField | undefined {
  const value = trimSpan(text, part);
  const isHandle = /^@[\p{Alpha}\p{N}][\p{Alpha}\p{N}_-]*(?:\/[\p{Alpha}\p{N}._-]+)?$/u.test(
    sliceOf(text, value),
  );
  return isHandle ? { key: 'owners', value } : undefined;
}

/** `due 2026-04-10`, `done on 2026-04-10`, without a colon. */
function readDated(text: string, part: Span): NoteField | undefined {
  const [start, word = ''] =
    /^\s*(due|done|completed|finished|started|not before)(?:\s+(?:by|on))?\s+(?=\d)/i.exec(
      sliceOf(text, part),
    ) ?? [];
  const key = words.get(word.toLowerCase());
  if (start === undefined || key === undefined) return undefined;
  return { key, value: trimSpan(text, { start: part.start + start.length, end: part.end }) };
}

const words: ReadonlyMap<string, NoteField['key']> = new Map([
  ['due', 'due'],
  ['done', 'finished'],
  ['completed', 'finished'],
  ['finished', 'finished'],
  ['started', 'started'],
  ['not before', 'start'],
]);
