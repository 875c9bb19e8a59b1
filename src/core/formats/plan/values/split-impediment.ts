import type { Impediment } from '../../../model/plan/plan.ts';
import { parseInline } from '../../../parse/inline.ts';
import { type Span, sliceOf, trimSpan } from '../../../text/span.ts';
import { readDay } from './read-day.ts';

/**
 * An impediment in words: `INC-118 since 2026-03-09`, `#4933 (the vendor answers slowly)`, `legal`.
 * What it refers to stands at the start; the rest is the reason.
 */
export function splitImpediment(text: string, span: Span): Impediment {
  if (span.end - span.start > maxLength)
    return { ...nothingKnown, reason: sliceOf(text, span), span };
  const since = findSince(text, span);
  const written = trimSpan(text, { start: span.start, end: since?.start ?? span.end });
  const ref = findLink(text, written) ?? findReference(text, written);
  const reason = reasonOf(text, { start: ref?.after ?? written.start, end: written.end });
  return {
    ref: ref && { raw: sliceOf(text, ref.span), span: ref.span },
    reason,
    since: since?.day,
    until: undefined,
    owner: undefined,
    span,
  };
}

/** A longer text is a reason as it is. */
const maxLength = 1000;

const nothingKnown = {
  ref: undefined,
  since: undefined,
  until: undefined,
  owner: undefined,
};

/** `#123`, `owner/repo#123`, `GH-123`, `ABC-123`, a path of a document, an address, a step id. */
const reference =
  /^(?:[\w.-]+\/[\w.-]+#\d+|#\d+|[A-Za-z][A-Za-z\d]*[-_ ]?#?\d+(?![\p{Alpha}\d])|https?:\/\/[^\s)>]+|[\w./-]+\.(?:md|markdown|adoc|rst)\b)/iu;

interface FoundReference {
  readonly span: Span;
  /** Where what it refers to ends, the address of a link included. */
  readonly after: number;
}

function findReference(text: string, span: Span): FoundReference | undefined {
  const written = sliceOf(text, span);
  // One word with a sign inside it is an id: `dual-write`, `orders/cut-over`.
  const match = reference.exec(written) ?? /^[\w.]+(?:[-/][\w.-]+)+$/.exec(written);
  if (!match) return undefined;
  const end = span.start + match[0].length;
  return { span: { start: span.start, end }, after: end };
}

/** `[#123](https://...)` or `` `dual-write` ``. */
function findLink(text: string, span: Span): FoundReference | undefined {
  const [first] = parseInline(text, span);
  if (!first || first.span.start !== span.start) return undefined;
  if (first.kind === 'comment') return undefined;
  const inner = first.kind === 'link' ? first.text : first.content;
  // Without a word it names nothing.
  if (sliceOf(text, inner).trim() === '') return undefined;
  return { span: inner, after: first.span.end };
}

function reasonOf(text: string, rest: Span): string | undefined {
  const reason = sliceOf(text, rest)
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:,;–—(-]+/u, '')
    .replace(/[\s,;.]+$/, '');
  const unwrapped = reason.endsWith(')') && !reason.includes('(') ? reason.slice(0, -1) : reason;
  return unwrapped === '' ? undefined : unwrapped;
}

function findSince(text: string, span: Span): { day: string; start: number } | undefined {
  const match = /[\s,(]{1,5}since:? (\d{4}-\d{2}-\d{2})\)?$/i.exec(sliceOf(text, span));
  const day = match?.[1] === undefined ? undefined : readDay(match[1]);
  return match && day !== undefined ? { day, start: span.start + match.index } : undefined;
}
