import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import type { StepNode } from '../find-steps/step-node.ts';
import { type Line, readLines } from '../sections/read-line.ts';
import { findPhrases } from '../words/phrases.ts';
import { findLabels, gapsBetween, type Label } from './label.ts';
import { type NoteField, partTitle } from './note-fields.ts';
import { findTitleFields } from './title-fields.ts';

/** The words of a step taken apart: its id, its title, the labels and owners around it. */
export interface StepWords {
  readonly node: StepNode;
  /** A bold word at the start; it is the id only where no other step starts with it. */
  readonly bold: Span | undefined;
  readonly labels: readonly Label[];
  readonly owners: readonly Span[];
  /** What the title says of its step at its end. */
  readonly fields: readonly NoteField[];
  /** The title where the bold word is the id, and where it is not. */
  readonly titleBehindBold: Span;
  readonly title: Span;
}

export function readStepWords(text: string, node: StepNode): StepWords {
  const { title: titleLines } = partTitle(text, node.lines);
  const lines = readLines(text, titleLines);
  const labels = lines.flatMap(line => findLabels(text, line));
  const remarked = lines.flatMap(line => findTitleFields(text, line.span) ?? []);
  const remarks = remarked.map(({ span }) => span);
  const owners = lines
    .flatMap(line => findOwners(text, line, labels))
    .filter(owner => !remarks.some(({ start, end }) => start < owner.start && owner.end < end));
  const start = titleLines[0]?.start ?? node.span.start;
  const end = titleLines.at(-1)?.end ?? start;
  const impediments = lines.flatMap(line => findImpediments(text, line));
  const labelled = [...labels.map(({ span }) => span), ...owners, ...impediments, ...remarks];
  const pieces = [...labelled, ...commentsIn(lines)];
  const title = withoutEnds(text, { start, end }, pieces);
  const bold = findBold(text, title);
  const behind = bold && withoutEnds(text, { start: bold.after, end: title.end }, pieces);
  return {
    node,
    bold: bold?.word,
    labels,
    owners,
    fields: remarked.flatMap(({ fields }) => fields),
    title,
    titleBehindBold: behind && behind.end > behind.start ? behind : title,
  };
}

/** The title as people read it: lines joined, labels left out, mark-up kept. */
export function titleText(text: string, title: Span, labels: readonly Label[]): string {
  let value = '';
  let at = title.start;
  for (const { span } of labels) {
    if (span.start < at || span.end > title.end) continue;
    value += text.slice(at, span.start);
    at = span.end;
  }
  value += text.slice(at, title.end);
  return value.replaceAll(/\s+/g, ' ').trim();
}

/** `@team/name` where a person is named, not a package: at the end of a line or in parentheses. */
function findOwners(text: string, line: Line, labels: readonly Label[]): readonly Span[] {
  const { start, end } = line.span;
  const inside = labels.filter(({ span }) => span.start >= start && span.end <= end);
  const pieces = [...line.inlines, ...inside].sort((a, b) => a.span.start - b.span.start);
  const pattern =
    /(?<![\p{Alpha}\p{N}@/._-])@[\p{Alpha}\p{N}][\p{Alpha}\p{N}_-]*(?:\/[\p{Alpha}\p{N}][\p{Alpha}\p{N}._-]*)?/gu;
  const found: Span[] = [];
  for (const gap of gapsBetween(line.span, pieces)) {
    const prose = sliceOf(text, gap);
    for (const match of prose.matchAll(pattern)) {
      const at = gap.start + match.index;
      const name = match[0].replace(/[.-]+$/, '');
      if (namesPerson(prose, match.index, name.length)) {
        found.push({ start: at, end: at + name.length });
      }
    }
  }
  return found;
}

/** `(blocked by #412)`: true for a while, so others call the step by its name without it. */
function findImpediments(text: string, { span }: Line): readonly Span[] {
  if (!sliceOf(text, span).includes('(')) return [];
  return findPhrases(text, span).flatMap(({ kind, value }) => {
    const start = text.lastIndexOf('(', value.start);
    const isAlone =
      start >= span.start && /^\([\p{Alpha}\s*_:]+$/u.test(text.slice(start, value.start));
    if (kind !== 'blocked-by' || !isAlone || text.charAt(value.end) !== ')') return [];
    return [{ start, end: value.end + 1 }];
  });
}

/** How many characters beside a name are looked at. */
const wordsBeside = 40;

function namesPerson(prose: string, index: number, length: number): boolean {
  const before = prose.slice(Math.max(0, index - wordsBeside), index);
  const after = prose.slice(index + length, index + length + wordsBeside);
  if (/\b(?:owners?|assignees?|assigned to|lead|by|dri)\b:?\s*$/i.test(before)) return true;
  const isAlone = /(?:^|[\s(,])$/.test(before) && /^(?:\s*[,)&]|\s*$|\s+(?:and\s+)?@)/.test(after);
  const isObject =
    /\b(?:to|from|of|with|for|in|use|using|remove|replace|the|and|on|add|install|upgrade|update|bump|migrate|drop)\s+$/i;
  return isAlone && !isObject.test(before);
}

function commentsIn(lines: readonly Line[]): readonly Span[] {
  return lines.flatMap(({ inlines }) =>
    inlines.flatMap(({ kind, span }) => (kind === 'comment' ? span : [])),
  );
}

/** The span without the pieces, brackets and separators that stand at its two ends. */
function withoutEnds(text: string, span: Span, pieces: readonly Span[]): Span {
  const sorted = [...pieces].sort((a, b) => a.start - b.start);
  const whole = trimSpan(text, span);
  const front = withoutFront(text, whole, sorted);
  const rest = withoutBack(text, front, sorted.reverse());
  return rest.end > rest.start ? rest : whole;
}

function withoutFront(text: string, span: Span, pieces: readonly Span[]): Span {
  let rest = span;
  for (const piece of pieces) {
    if (piece.start > rest.start) break;
    if (piece.end <= rest.start) continue;
    rest = trimSpan(text, { start: Math.min(piece.end, rest.end), end: rest.end });
  }
  return rest;
}

/** `pieces` from the last to the first. A piece may stand in brackets: `(@acme/checkout)`. */
function withoutBack(text: string, span: Span, pieces: readonly Span[]): Span {
  let { start, end } = span;
  for (const piece of pieces) {
    if (piece.start >= end) continue;
    const isInBrackets = text.charAt(end - 1) === ')' && text.charAt(piece.start - 1) === '(';
    const isLast = piece.end >= end || (piece.end === end - 1 && isInBrackets);
    if (!isLast || piece.start < start) break;
    end = piece.start;
    while (end > start && /[\s(,;|–—-]/u.test(text.charAt(end - 1))) end--;
  }
  return { start, end };
}

/** `**seam**`, `__seam__` or `**seam:**` at the start, where the whole bold text is one word of an id. */
function findBold(text: string, title: Span): { word: Span; after: number } | undefined {
  const match =
    /^(\*\*|__)([\p{Alpha}\p{N}][\p{Alpha}\p{N}._-]*?):?\1(?![\p{Alpha}\d_])\s*(?:[:–—-]\s*)?/u.exec(
      sliceOf(text, title),
    );
  if (!match) return undefined;
  const start = title.start + 2;
  const word = { start, end: start + (match[2] ?? '').length };
  return { word, after: title.start + match[0].length };
}
