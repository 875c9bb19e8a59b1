import type { Dependency } from '../../../model/plan/plan.ts';
import { type Span, sliceOf, trimSpan } from '../../../text/span.ts';
import { readDays } from './read-days.ts';

/** Step ids with commas between them, each with an optional lag: `seam, expand+14d`. */
export function splitReferences(text: string, span: Span): readonly Dependency[] {
  const found: Dependency[] = [];
  let start = span.start;
  for (const piece of sliceOf(text, span).split(',')) {
    const part = trimSpan(text, { start, end: start + piece.length });
    start += piece.length + 1;
    if (part.end > part.start) found.push(splitLag(text, part));
  }
  return found;
}

function splitLag(text: string, span: Span): Dependency {
  const written = sliceOf(text, span);
  const plus = written.lastIndexOf('+');
  const lag = plus > 0 ? readDays(written.slice(plus + 1)) : undefined;
  if (lag === undefined) return { ref: { raw: written, span }, lag: 0 };
  const name = trimSpan(text, { start: span.start, end: span.start + plus });
  return { ref: { raw: sliceOf(text, name), span: name }, lag };
}
