import type { Comparison } from '../../../model/plan/comparison.ts';
import type { Reference } from '../../../model/reference.ts';
import {
  type Day,
  type Days,
  type Duration,
  type Moment,
  type Sourced,
  wholeDays,
} from '../../../model/value.ts';
import { withArticle } from '../../../text/with-article.ts';
import { closestWord } from '../closest-word.ts';
import { addProblems, type Fields, hint, readOnce, report } from '../plan-source.ts';
import { sameWord } from '../same-word.ts';
import { readComparison } from '../values/read-comparison.ts';
import { readDay } from '../values/read-day.ts';
import { readDuration } from '../values/read-duration.ts';
import { readMoment } from '../values/read-moment.ts';
import { readSeverity } from '../values/read-severity.ts';
import { reportDay } from '../values/report-day.ts';
import { headOf, listField, nodeOf, scalarText, shortened } from './yaml-fields.ts';

/** A text for people. A number or a list is a problem; a number is still read as its text. */
export function textField(fields: Fields, key: string): Sourced<string> | undefined {
  const word = wordField(fields, key);
  const node = nodeOf(fields, key);
  if (word && node?.kind === 'scalar' && node.type !== 'string') {
    report(fields.source, node.span, `${key} must be a text. Put it in quotes.`);
  }
  return word;
}

/** A name or a path: a scalar of any type, by what is written. */
export function wordField(fields: Fields, key: string): Sourced<string> | undefined {
  const node = nodeOf(fields, key);
  if (!node) return undefined;
  if (node.kind === 'scalar') return scalarText(fields.source, node);
  report(fields.source, headOf(fields.source, node), `${key} must be a text, not a ${node.kind}.`);
  return undefined;
}

/** Letters, digits, `.`, `_` and `-`; a slash would name another plan. */
export function idField(fields: Fields): Sourced<string> | undefined {
  const id = wordField(fields, 'id');
  if (!id || /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id.value)) return id;
  const message = `"${shortened(id.value)}" is not an id. Use letters, digits, ".", "_" and "-".`;
  report(fields.source, id.span, message);
  return id;
}

/** A mention as it is written; whether it leads anywhere is not looked at. */
export function referenceField(fields: Fields, key: string): Reference | undefined {
  const word = wordField(fields, key);
  return word && toReference(word);
}

/** References as texts: decisions, for example. */
export function referencesField(fields: Fields, key: string): readonly Reference[] {
  return textsField(fields, key).map(toReference);
}

/** A text as a mention of something else. */
export function toReference({ raw, span }: Sourced<string>): Reference {
  return { raw, span };
}

/** A version keeps the digits that are written, even where YAML takes it for a number. */
export function versionField(fields: Fields, key: string): Sourced<string> | undefined {
  const word = wordField(fields, key);
  const node = nodeOf(fields, key);
  if (!word || node?.kind !== 'scalar') return word;
  if (node.type !== 'number') return textField(fields, key);
  const read = String(Number(node.value));
  if (/^\d+$/.test(read) && read === node.value) return word;
  const message =
    read === node.value
      ? `The ${key} ${read} is a number here, so ${read}0 would be the same. Put it in quotes.`
      : `The ${key} ${shortened(node.value)} is read as ${read}. Put it in quotes.`;
  hint(fields.source, node.span, { kind: 'unquoted-version', message });
  return word;
}

/** A list of texts; a single text is a list of one. */
export function textsField(fields: Fields, key: string): readonly Sourced<string>[] {
  const { source } = fields;
  const node = nodeOf(fields, key);
  if (!node) return [];
  const { texts, problems } = readOnce(source.lists.texts, node, () => {
    const before = source.problems.length;
    return { texts: readTexts(fields, key), problems: source.problems.slice(before) };
  });
  addProblems(source, problems);
  return texts;
}

function readTexts(fields: Fields, key: string): readonly Sourced<string>[] {
  const { source } = fields;
  return listField(fields, key).flatMap(item => {
    if (item.kind === 'scalar') return scalarText(source, item) ?? [];
    const message = `An entry of ${key} must be a text, not a ${item.kind}.`;
    report(source, headOf(source, item), message);
    return [];
  });
}

/** A day as ISO 8601 has it; anything else is reported, with what was most likely meant. */
export function dayField(fields: Fields, key: string): Sourced<Day> | undefined {
  const word = wordField(fields, key);
  const day = word && readDay(word.value);
  if (word && day === undefined) reportDay(fields.source, word.span, word.value);
  return word && day !== undefined ? { ...word, value: day } : undefined;
}

/** A day or a time, with or without an offset, as it is written. */
export function momentField(fields: Fields, key: string): Sourced<Moment> | undefined {
  const advice = 'is not a time. Write it like 2026-05-16T06:00.';
  return readField(fields, key, readMoment, advice);
}

/** A number, or one behind an operator. */
export function comparisonField(fields: Fields, key: string): Sourced<Comparison> | undefined {
  const advice = 'is not a comparison with a number. Write it like "<=2".';
  return readField(fields, key, readComparison, advice);
}

/** A number from 1, the gravest, to 5; `SEV-2` is 2. */
export function severityField(fields: Fields, key: string): Sourced<number> | undefined {
  return readField(fields, key, readSeverity, 'is not a severity. Write a number from 1 to 5.');
}

/** A duration in ISO 8601; a week has seven days. */
export function durationField(fields: Fields, key: string): Sourced<Duration> | undefined {
  return readDurationField(fields, key, 7);
}

/** A duration in working days: a week has five of them. */
export function estimateField(fields: Fields, key: string): Sourced<Duration> | undefined {
  return readDurationField(fields, key, 5);
}

/** A duration in whole days; a part of a day counts as one. */
export function daysField(fields: Fields, key: string): Sourced<Days> | undefined {
  const duration = durationField(fields, key);
  return duration && { ...duration, value: wholeDays(duration.value) };
}

/** `true` or `false`; the words `yes` and `on` are none in YAML 1.2. */
export function booleanField(fields: Fields, key: string): Sourced<boolean> | undefined {
  const word = wordField(fields, key);
  const node = nodeOf(fields, key);
  if (!word || node?.kind !== 'scalar') return undefined;
  if (node.type === 'boolean') return { ...word, value: word.value.toLowerCase() === 'true' };
  report(fields.source, word.span, `${key} must be true or false.`);
  return undefined;
}

/** A finite number within the limits that the table of keys gives. */
export function numberField(fields: Fields, key: string): Sourced<number> | undefined {
  const word = wordField(fields, key);
  const node = nodeOf(fields, key);
  if (!word || node?.kind !== 'scalar') return undefined;
  const value = Number(word.value);
  const shape = fields.table.keys.get(key)?.shape;
  const shapes = shape?.kind === 'either' ? shape.shapes : [shape];
  const limits = shapes.find(part => part?.kind === 'number');
  if (!/^[-+]?[\d.]/.test(word.value) || !Number.isFinite(value)) {
    report(fields.source, word.span, `${key} must be a number.`);
    return undefined;
  }
  if (limits?.kind === 'number' && (value < limits.least || value > limits.most)) {
    const message = `${key} must lie between ${limits.least} and ${limits.most}.`;
    report(fields.source, word.span, message);
    return undefined;
  }
  if (node.type !== 'number') {
    hint(fields.source, word.span, { kind: 'spelling', message: `Write ${key} without quotes.` });
  }
  return { ...word, value };
}

/** One of a few words. */
export function choiceField<T extends string>(
  fields: Fields,
  key: string,
  words: readonly T[],
): Sourced<T> | undefined {
  const word = wordField(fields, key);
  return word && readChoice(fields, word, { key, words });
}

/** A list of such words, by a key in the plural. */
export function choicesField<T extends string>(
  fields: Fields,
  key: string,
  words: readonly T[],
): readonly Sourced<T>[] {
  const one = key.replace(/s$/, '');
  return textsField(fields, key).flatMap(
    word => readChoice(fields, word, { key: one, words }) ?? [],
  );
}

function readChoice<T extends string>(
  { source, table }: Fields,
  word: Sourced<string>,
  { key, words }: { readonly key: string; readonly words: readonly T[] },
): Sourced<T> | undefined {
  const exact = words.find(known => known === word.value);
  if (exact !== undefined) return { ...word, value: exact };
  const value = words.find(known => sameWord(word.value, known));
  if (value !== undefined) {
    hint(source, word.span, {
      kind: 'spelling',
      message: `"${shortened(word.value)}" is read as "${value}".`,
      near: value,
    });
    return { ...word, value };
  }
  const near = closestWord(word.value, words);
  const known = near === undefined ? oneOf(words) : '';
  const message = `"${shortened(word.value)}" is no ${key} that ${withArticle(table.name)} can have.`;
  report(source, word.span, `${message}${known}`, near);
  return undefined;
}

function oneOf(words: readonly string[]): string {
  return ` Write ${words.length === 1 ? '' : 'one of '}${words.join(', ')}.`;
}

function readField<T>(
  fields: Fields,
  key: string,
  read: (text: string) => T | undefined,
  advice: string,
): Sourced<T> | undefined {
  const word = wordField(fields, key);
  if (!word) return undefined;
  const value = read(word.value);
  if (value !== undefined) return { ...word, value };
  report(fields.source, word.span, `"${shortened(word.value)}" ${advice}`);
  return undefined;
}

function readDurationField(
  fields: Fields,
  key: string,
  daysOfWeek: 5 | 7,
): Sourced<Duration> | undefined {
  const word = wordField(fields, key);
  if (!word) return undefined;
  const reading = readDuration(word.value, daysOfWeek);
  if (!reading) {
    const message = `"${shortened(word.value)}" is not a duration. Write it like P14D.`;
    report(fields.source, word.span, message);
    return undefined;
  }
  if (reading.iso !== undefined) {
    const message = `Write ${reading.iso} instead of ${word.value}.`;
    hint(fields.source, word.span, { kind: 'spelling', message, near: reading.iso });
  }
  return { ...word, value: reading.value };
}
