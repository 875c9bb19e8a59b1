import { parseInline } from '../../../parse/inline.ts';
import { type Span, sliceOf, trimSpan } from '../../../text/span.ts';
import { findLabels, gapsBetween, type Label } from './label.ts';
import type { StepNode } from './step-node.ts';

/** The words of a step taken apart: its id, its title, the labels and owners around it. */
export interface StepWords {
  readonly node: StepNode;
  /** A bold word at the start; it is the id only where no other step starts with it. */
  readonly bold: Span | undefined;
  readonly labels: readonly Label[];
  readonly owners: readonly Span[];
  /** The title where the bold word is the id, and where it is not. */
  readonly titleBehindBold: Span;
  readonly title: Span;
}

export function readStepWords(text: string, node: StepNode): StepWords {
  const labels = node.lines.flatMap(line => findLabels(text, line));
  const owners = node.lines.flatMap(line => findOwners(text, line, labels));
  const start = node.lines[0]?.start ?? node.span.start;
  const end = node.lines.at(-1)?.end ?? start;
  const pieces = [...labels.map(({ span }) => span), ...owners, ...commentsIn(text, node.lines)];
  const title = withoutEnds(text, { start, end }, pieces);
  const bold = findBold(text, title);
  const behind = bold && withoutEnds(text, { start: bold.after, end: title.end }, pieces);
  return {
    node,
    bold: bold?.word,
    labels,
    owners,
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
function findOwners(text: string, line: Span, labels: readonly Label[]): readonly Span[] {
  const inside = labels.filter(({ span }) => span.start >= line.start && span.end <= line.end);
  const inlines = [...parseInline(text, line), ...inside].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const pattern =
    /(?<![\p{L}\p{N}@/._-])@[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}._-]*)?/gu;
  const found: Span[] = [];
  for (const gap of gapsBetween(
    line,
    inlines.map(({ span }) => ({ kind: 'comment', span })),
  )) {
    const prose = sliceOf(text, gap);
    for (const match of prose.matchAll(pattern)) {
      const start = gap.start + match.index;
      const span = { start, end: start + match[0].length };
      if (namesPerson(prose, match.index, match[0].length)) found.push(span);
    }
  }
  return found;
}

function namesPerson(prose: string, index: number, length: number): boolean {
  const before = prose.slice(0, index);
  const after = prose.slice(index + length);
  if (/\b(?:owners?|assignees?|assigned to|lead|by|dri)\b:?\s*$/i.test(before)) return true;
  const isAlone = /(?:^|[\s(,])$/.test(before) && /^(?:\s*[,)&]|\s*$|\s+(?:and\s+)?@)/.test(after);
  const isObject =
    /\b(?:to|from|of|with|for|in|use|using|remove|replace|the|and|on|add|install|upgrade|update|bump|migrate|drop)\s+$/i;
  return isAlone && !isObject.test(before);
}

function commentsIn(text: string, lines: readonly Span[]): readonly Span[] {
  return lines.flatMap(line =>
    parseInline(text, line).flatMap(({ kind, span }) => (kind === 'comment' ? span : [])),
  );
}

/** The span without the pieces, brackets and separators that stand at its two ends. */
function withoutEnds(text: string, span: Span, pieces: readonly Span[]): Span {
  const whole = trimSpan(text, span);
  let rest = whole;
  for (let next = withoutOneEnd(text, rest, pieces); next; ) {
    rest = next;
    next = withoutOneEnd(text, rest, pieces);
  }
  return rest.end > rest.start ? rest : whole;
}

function withoutOneEnd(text: string, span: Span, pieces: readonly Span[]): Span | undefined {
  const { start, end } = span;
  if (start >= end) return undefined;
  const first = pieces.find(piece => piece.start <= start && piece.end > start);
  if (first) return trimSpan(text, { start: Math.min(first.end, end), end });
  const last = pieces.find(piece => piece.end >= end && piece.start < end);
  const open = last ?? closedPiece(text, span, pieces);
  if (!open) return undefined;
  const kept = text.slice(start, Math.max(open.start, start)).replace(/[\s(,;|–—-]+$/u, '');
  return { start, end: start + kept.length };
}

/** `(@acme/checkout)`: the piece that stands before the closing bracket at the end. */
function closedPiece(text: string, span: Span, pieces: readonly Span[]): Span | undefined {
  if (text.charAt(span.end - 1) !== ')') return undefined;
  return pieces.find(piece => piece.end === span.end - 1 && text.charAt(piece.start - 1) === '(');
}

/** `**seam**` or `**seam:**` at the start, where the whole bold text is one word of an id. */
function findBold(text: string, title: Span): { word: Span; after: number } | undefined {
  const match = /^\*\*([\p{L}\p{N}][\p{L}\p{N}._-]*?)(:?)\*\*\s*(?:[:–—-]\s*)?/u.exec(
    sliceOf(text, title),
  );
  if (!match) return undefined;
  const start = title.start + 2;
  const word = { start, end: start + (match[1] ?? '').length };
  return { word, after: title.start + match[0].length };
}
