import type { Dependency } from '../../../../model/plan/plan.ts';
import type { Reference } from '../../../../model/reference.ts';
import { parseInline } from '../../../../parse/inline.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { splitReferences } from '../../values/split-references.ts';

/**
 * The steps that a clause names: one by its whole title, commas and brackets included, else
 * several with commas or "and" between them. `isStep` tells what is the id or the title of a step.
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
    const one = nameAt(text, ref.span);
    const all = isStep(one.raw) ? [one] : splitAtAnd(text, ref.span);
    return all.filter(({ raw: name }) => isStep(name)).map(each => ({ ref: each, lag }));
  });
}

function nameAt(text: string, written: Span): Reference {
  const span = bareName(text, written);
  return { raw: sliceOf(text, span), span };
}

function splitAtAnd(text: string, span: Span): readonly Reference[] {
  const found: Reference[] = [];
  let { start } = span;
  for (const { 0: word, index } of sliceOf(text, span).matchAll(/\sand\s|&/gi)) {
    found.push(nameAt(text, trimSpan(text, { start, end: span.start + index })));
    start = span.start + index + word.length;
  }
  return [...found, nameAt(text, trimSpan(text, { start, end: span.end }))];
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
