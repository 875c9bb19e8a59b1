import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan } from '../clean-span.ts';
import { titleOfAdmonition } from './admonition.ts';
import { findFieldName } from './field-names.ts';

/** A label with what stands behind its colon, up to the next label of the line. */
export interface LabelledText {
  /** Without marks of emphasis. */
  readonly label: string;
  readonly value: Span;
}

/**
 * Reads `Label: value`, plain or emphasised, and several of them on one line with a dot, bar,
 * comma, full stop, dash or wide blank between them, in bold also a single one; in bold, a full stop may stand for the
 * colon.
 * A line that does not start with a label gives nothing. The title of a box may be a label alone.
 */
export function readLabelledText(text: string, line: Span): LabelledText[] {
  const title = titleOfAdmonition(text, line);
  return title ? readTitle(text, title) : readLine(text, line);
}

/** Behind a label alone the value stands in the next line. */
function readTitle(text: string, title: Span): LabelledText[] {
  const label = sliceOf(text, title);
  if (findFieldName(label) === undefined) return readLine(text, title);
  return [{ label, value: { start: title.end, end: title.end } }];
}

function readLine(text: string, line: Span): LabelledText[] {
  const said = text.slice(line.start, line.end);
  if (said.startsWith('|')) return readRow(text, line);
  const labels = /[:：]|\.(?:\*\*|__|<\/)/.test(said) ? findLabels(said) : [];
  if (labels[0]?.start !== 0) return readWithoutColon(text, line);
  return labels.map((found, index) => ({
    label: found.label,
    value: cleanSpan(
      text,
      withinBold(text, {
        start: line.start + found.end,
        end: line.start + (labels[index + 1]?.start ?? endOf(said)),
      }),
    ),
  }));
}

/** `**Status: open.** This note ...`: what stands behind the bold text is a sentence of its own. */
function withinBold(text: string, span: Span): Span {
  const [said = ''] = /^[^*\n]{1,80}(?=[.。]\*\*\s)/.exec(text.slice(span.start, span.end)) ?? [];
  return said === '' ? span : { start: span.start, end: span.start + said.length };
}

/** `| Status | accepted |` in a table that has no line below its head, so that it is none. */
function readRow(text: string, { start, end }: Span): LabelledText[] {
  const [, before = '', label, value = ''] =
    /^(\|\s*)([^|\n]{1,60})(?<=\S)\s*\|([^|\n]{0,300})\|$/.exec(text.slice(start, end)) ?? [];
  if (label === undefined || before === '') return [];
  return [{ label, value: cleanSpan(text, { start: end - 1 - value.length, end: end - 1 }) }];
}

/** Without the dot that leads over to the labels of the next line. */
function endOf(line: string): number {
  return line.length - (/\s[·•]\s*$/.exec(line)?.[0].length ?? 0);
}

interface FoundLabel {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** A separator is only looked for where blanks begin: in each of them, a long line would take for ever. */
const pattern =
  /(^|(?<!\s)\s*[·•|;,。]|\.(?=\s)|(?<!\s)\s{2,}|\s[—–]|(?<=\S)\s(?=\*\*\p{Alpha}))[^\p{Alpha}\p{N}\n[\](){}<>~]{0,8}(?:<(?:b|strong|em|i|u)>)?(\p{Alpha}[\p{Alpha}\p{N} _'’-]{0,40}?(?:\s?[(（][^()（）\n]{1,24}[)）])?)(<\/\w{1,6}>[*_`]{0,3}|[*_`]{0,3})\s?(?:::?(?![/:\p{Alpha}\p{N}])|(?<=[*\p{Script=Han}\p{Script=Katakana}]):(?!\/)|：|\.(?=\*\*|__|<\/(?:b|strong)>))(<\/\w{1,6}>|[*_`]{0,3})/gu;

function findLabels(line: string): FoundLabel[] {
  const labels: FoundLabel[] = [];
  for (const match of line.matchAll(pattern)) {
    const [whole, separator = '', label = '', before = '', after = ''] = match;
    const known = findFieldName(label) !== undefined;
    const marked = (before !== '' || after !== '') && !/[.。]/.test(separator);
    const isNext = separator === '.' && labels.length > 1 && /^\p{Upper}\p{Alpha}+$/u.test(label);
    if (/\.(?:[*_]+|<[^<>]+>)$/.test(whole) && !isNoun(label)) continue;
    const isCut = known || isNext || (marked && separator !== ' ') || /[·•|]/.test(separator);
    if (match.index > 0 && !isCut) continue;
    labels.push({ label, start: match.index, end: match.index + whole.length });
  }
  return labels;
}

/** Only such a label may have a full stop in bold: `**Accepted.** We ...` has one too. */
function isNoun(label: string): boolean {
  const name = findFieldName(label);
  return name === 'status' || name === 'authors' || /^(?:date|datum|fecha|data)$/i.test(label);
}

/**
 * `Date 09/04/2018`, `**Date** 2018-04-09`, `Created – 9 April 2018`: before a day the colon may be missing. A dash stands
 * for it behind the labels that nothing else is called, `Status — accepted`.
 */
function readWithoutColon(text: string, line: Span): LabelledText[] {
  const said = text.slice(line.start, line.end);
  const [before, , label] = labelledDay.exec(said) ?? labelWithDash.exec(said) ?? [];
  if (before === undefined || label === undefined) return [];
  const value = cleanSpan(text, { start: line.start + before.length, end: line.end });
  return [{ label, value }];
}

const labelledDay =
  /^(\*\*|__|)(date|datum|fecha|data|created|updated)\1\s+(?:[–—-]\s+)?(?=\d{1,4}[-/.]\d|\d{1,2}\.? [a-z\u00c0-\uffff]{3,10} \d{4})/i;

const labelWithDash =
  /^(\*\*|__|)(status|statut|estado|stato|deciders?|decision[- ]makers|approvers?)\1\s[–—]\s(?=\S)/i;
