import { lazy } from '../text/lazy.ts';
import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import { readForeignLink } from './inline-links.ts';
import type { CodeSpan, Comment, Inline, Link } from './inline-pieces.ts';

/** Finds code, links and comments in the inline text at `span`, in order and not overlapping. */
export function parseInline(text: string, span: Span): Inline[] {
  const said = sliceOf(text, span);
  if (!marks.test(said)) return [];
  const found: Inline[] = [];
  const closings = lazy(() => findClosings(text, span));
  const next = (from: number) => {
    const ahead = said.slice(from - span.start).search(starts);
    return ahead < 0 ? span.end : from + ahead;
  };
  let at = next(span.start);
  while (at < span.end) {
    const inline = readInline(text, { start: at, end: span.end }, closings);
    if (inline) found.push(inline);
    at = next(inline ? inline.span.end : nextOffset(text, at));
  }
  return found;
}

/** Each of the forms holds one of them, and most lines none. */
const marks = /[`[<]/;

/** What a form begins with, and what takes its meaning from the sign behind it. */
const starts = /[`[<:\\]|xref:|link:|http/;

/** The text as a reader sees it: links by their text, without marks of emphasis and code. */
export function plainText(text: string, span: Span): string {
  const said = sliceOf(text, span);
  if (plainWords.test(said)) return said;
  let result = '';
  let at = span.start;
  for (const inline of parseInline(text, span)) {
    result += withoutMarks(text.slice(at, inline.span.start));
    if (inline.kind === 'code') result += sliceOf(text, inline.content);
    if (inline.kind === 'link') result += plainText(text, inline.text);
    at = inline.span.end;
  }
  result += withoutMarks(text.slice(at, span.end));
  return (wideSpace.test(result) ? result.replaceAll(/\s+/g, ' ') : result).trim();
}

/** Anything but single blanks between words. */
const wideSpace = /\s\s|[^\S ]/;

/** Nothing that marks anything, and single blanks. */
const plainWords = /^[^\s`[<*_~\\]+(?: [^\s`[<*_~\\]+)*$/;

/** The closing bracket of each one that opens. */
type Closings = ReadonlyMap<number, number>;

function readInline(text: string, rest: Span, closings: () => Closings): Inline | undefined {
  switch (text.charAt(rest.start)) {
    case '`':
      return readForeignLink(text, rest) ?? readCode(text, rest);
    case '[':
      return readLink(text, rest.start, closings());
    case '<':
      return readComment(text, rest) ?? readForeignLink(text, rest);
    default:
      return readForeignLink(text, rest);
  }
}

/** Behind a backslash the next sign is plain; a run of backticks that nothing closes is prose. */
function nextOffset(text: string, at: number): number {
  if (text.charAt(at) === '\\') return at + 2;
  let next = at + 1;
  if (text.charAt(at) === '`') while (text.charAt(next) === '`') next++;
  return next;
}

function readCode(text: string, rest: Span): CodeSpan | undefined {
  let open = rest.start;
  while (open < rest.end && text.charAt(open) === '`') open++;
  const fence = text.slice(rest.start, open);
  const end = Math.min(rest.end, rest.start + longestPiece);
  for (let at = text.indexOf(fence, open); at >= 0 && at < end; ) {
    let close = at;
    while (text.charAt(close) === '`') close++;
    if (close - at === fence.length) {
      const content = trimSpan(text, { start: open, end: at });
      return { kind: 'code', content, span: { start: rest.start, end: close } };
    }
    at = text.indexOf(fence, close);
  }
  return undefined;
}

function readLink(text: string, start: number, closings: Closings): Link | undefined {
  const close = closings.get(start);
  if (close === undefined || text.charAt(close + 1) !== '(') return undefined;
  const end = closings.get(close + 1);
  if (end === undefined) return undefined;
  return {
    kind: 'link',
    text: { start: start + 1, end: close },
    destination: findDestination(text, { start: close + 2, end }),
    span: { start, end: end + 1 },
  };
}

/** No link or code that people write is longer; without a limit many open marks of code would cost much. */
const longestPiece = 1_000;

/** All at once: from each bracket of a row that nothing closes, the rest of the line would be gone through. */
function findClosings(text: string, span: Span): Closings {
  return new Map([...findPairs(text, span, '[]'), ...findPairs(text, span, '()')]);
}

function findPairs(text: string, { start, end }: Span, brackets: string): [number, number][] {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === brackets[0]) open.push(at);
    else if (char === brackets[1]) {
      const from = open.pop();
      if (from !== undefined && at - from < longestPiece) pairs.push([from, at]);
    }
  }
  return pairs;
}

/** The part between the parentheses without a title and without angle brackets. */
function findDestination(text: string, inside: Span): Span {
  const { start, end } = trimSpan(text, inside);
  if (text.charAt(start) === '<') {
    const close = text.indexOf('>', start);
    if (close > 0 && close < end) return { start: start + 1, end: close };
  }
  const title = /\s+["'(]/.exec(text.slice(start, end));
  return { start, end: title ? start + title.index : end };
}

function readComment(text: string, rest: Span): Comment | undefined {
  if (!text.startsWith('<!--', rest.start)) return undefined;
  const close = text.indexOf('-->', rest.start);
  const end = close < 0 || close + 3 > rest.end ? rest.end : close + 3;
  return { kind: 'comment', span: { start: rest.start, end } };
}

/** Stars always mark emphasis here; an underscore only at the border of a word. */
function withoutMarks(prose: string): string {
  if (!/[*_~\\]/.test(prose)) return prose;
  return prose
    .replaceAll(/(?<!\\)(?:\*{1,3}|~~)/g, '')
    .replaceAll(/(?<![\p{Alpha}\p{N}\\])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{Alpha}\d])/gu, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
