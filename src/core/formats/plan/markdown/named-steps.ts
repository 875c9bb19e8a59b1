import type { Dependency } from '../../../model/plan.ts';
import { parseInline } from '../../../parse/inline.ts';
import { type Span, sliceOf, trimSpan } from '../../../text/span.ts';
import { splitReferences } from '../split-references.ts';

/**
 * The steps that a clause names: one by its whole title, commas and brackets included, else
 * several with commas between them. `isStep` tells what is the id or the title of a step.
 */
export function findNamedSteps(
  text: string,
  clause: Span,
  isStep: (word: string) => boolean,
): readonly Dependency[] {
  const whole = bareName(text, clause);
  const raw = sliceOf(text, whole);
  if (isStep(raw)) return [{ ref: { raw, span: whole }, lag: 0 }];
  return splitReferences(text, clause).flatMap(({ ref, lag }) => {
    const span = bareName(text, ref.span);
    const name = sliceOf(text, span);
    return isStep(name) ? [{ ref: { raw: name, span }, lag }] : [];
  });
}

/** Without the link, the quotes or the marks around it. */
function bareName(text: string, span: Span): Span {
  const [inline] = parseInline(text, span);
  if (inline && inline.span.start === span.start && inline.span.end === span.end) {
    if (inline.kind === 'link') return inline.text;
    if (inline.kind === 'code') return inline.content;
  }
  const written = sliceOf(text, span);
  const marks = /^(\*\*|__|["“'‘])(.+?)(\*\*|__|["”'’])[.]?$/su.exec(written);
  if (!marks) return trimSpan(text, span);
  const [, before = '', name = ''] = marks;
  const start = span.start + before.length;
  return { start, end: start + name.length };
}
