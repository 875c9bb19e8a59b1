import { type Span, sliceOf, trimSpan } from '../../text/span.ts';

/** No one writes more pieces of noise in a row; a hostile text must not cost time. */
const maxRounds = 20;

/** A longer piece of text is prose, not the value of a field. */
export const maxValueLength = 4000;

/** The span without white space, comments, entities for blanks and hard breaks at its ends. */
export function cleanSpan(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span);
  for (let round = 0; round < maxRounds; round++) {
    if (!mayStartNoise(text.charAt(start)) && !mayEndNoise(text.charAt(end - 1))) break;
    const rest = text.slice(start, end);
    const before = /^(?:<!--.*?-->|&nbsp;|&#x20;|<br\s*\/?>)/is.exec(rest)?.[0].length ?? 0;
    const after = trailingNoise(rest.slice(before));
    if (before === 0 && after === 0) break;
    ({ start, end } = trimSpan(text, { start: start + before, end: end - after }));
  }
  return { start, end };
}

/** Most values have no noise, and a single sign tells it. */
const mayStartNoise = (sign: string) => sign === '<' || sign === '&';
const mayEndNoise = (sign: string) => sign === '>' || sign === ';' || sign === '\\';

/** The span without pairs of emphasis marks, backticks and quotes around all of it. */
export function unwrapSpan(text: string, span: Span): Span {
  let current = cleanSpan(text, span);
  for (let round = 0; round < maxRounds; round++) {
    const width = wrapWidth(sliceOf(text, current));
    const next = withoutLooseMarks(text, {
      start: current.start + width,
      end: current.end - width,
    });
    if (next.start === current.start && next.end === current.end) return current;
    current = cleanSpan(text, next);
  }
  return current;
}

function trailingNoise(rest: string): number {
  if (rest.endsWith('-->')) {
    const open = rest.lastIndexOf('<!--');
    if (open >= 0) return rest.length - open;
  }
  return /(?:&nbsp;|&#x20;|<br\s*\/?>|(?<!\\)\\)$/i.exec(rest)?.[0].length ?? 0;
}

/** How many signs at both ends are one pair of marks around the whole. */
function wrapWidth(whole: string): number {
  for (const mark of ['***', '**', '*', '__', '_', '``', '`', '"', "'"]) {
    if (whole.length <= 2 * mark.length) continue;
    if (!whole.startsWith(mark) || !whole.endsWith(mark)) continue;
    if (!whole.slice(mark.length, -mark.length).includes(mark)) return mark.length;
  }
  return 0;
}

/** Marks at one end whose partner stands outside, as in `**Status: Accepted**` behind the colon. */
function withoutLooseMarks(text: string, span: Span): Span {
  const whole = sliceOf(text, span);
  const ending = /(?<!\\)(\*{1,3}|_{1,3})$/.exec(whole)?.[1];
  if (ending !== undefined && !whole.slice(0, -ending.length).includes(ending)) {
    return { start: span.start, end: span.end - ending.length };
  }
  const opening = /^(\*{1,3}|_{1,3})/.exec(whole)?.[1];
  if (opening !== undefined && !whole.slice(opening.length).includes(opening)) {
    return { start: span.start + opening.length, end: span.end };
  }
  return span;
}
