import { type Span, sliceOf } from '../../../text/span.ts';
import { unwrapSpan } from '../clean-span.ts';

/**
 * What stands between the dots, bars or dashes of a line that gives a day: `*2026-05-04 · Ada · state: adopted*`.
 * Without emphasis around a part or all of it. Any other line is one part.
 */
export function partsOfByline(text: string, line: Span): readonly Span[] {
  // Most lines have no such sign.
  if (!/\s[·•|–—]\s/.test(sliceOf(text, line))) return [line];
  const whole = unwrapSpan(text, line);
  const parts: Span[] = [];
  let start = whole.start;
  for (const match of sliceOf(text, whole).matchAll(/\s[·•|–—]\s|$/g)) {
    parts.push(unwrapSpan(text, { start, end: whole.start + match.index }));
    start = whole.start + match.index + match[0].length;
  }
  return parts.some(part => findDay(sliceOf(text, part)) !== undefined) ? parts : [line];
}

/** The day that a part begins with or, where it is not in digits, consists of. */
export function findDay(part: string): string | undefined {
  return (/^\d{4}-\d{2}-\d{2}(?![\w-])/.exec(part) ?? wholeDay.exec(part))?.[0];
}

const wholeDay =
  /^(?:\d{1,2}(?:st|nd|rd|th|\.)? [a-z\u00c0-\uffff]{3,12},? \d{4}|[a-z\u00c0-\uffff]{3,12} \d{1,2}(?:st|nd|rd|th)?,? \d{4})$/i;
