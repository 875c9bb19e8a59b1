/** A half-open range of UTF-16 offsets into one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in one file. `file` is relative to the project folder, with `/` and no leading `./`. */
export interface Place {
  readonly file: string;
  readonly span: Span;
  /** In a file whose text the project does not hold. Then `span` counts from the start of the line. */
  readonly seen?: SeenText;
}

/** What somebody saw who looked at a file, such as code that cites a decision. */
export interface SeenText {
  /** From zero. */
  readonly line: number;
  /** All that stood at the span. */
  readonly text: string;
}

/** Something that is wrong with a text, at its place. The message is one full sentence. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  /** What was most likely meant in the place of all that stands at `span`. */
  readonly near?: string | undefined;
  /** Another place of the same file that explains it. */
  readonly other?: { readonly span: Span; readonly message: string } | undefined;
  /** Undefined where something cannot be understood; the others are understood all the same. */
  readonly kind?: 'spelling' | 'unquoted-version';
}

/** The piece of a text that stands at a span. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span without the white space at both of its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

/** Whether an offset lies in a span or at one of its ends, as a cursor does. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether two spans are the same one. */
export function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

/** Whether all of another span lies within one. */
export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isSpace(text: string, offset: number): boolean {
  return text.charAt(offset).trim() === '';
}

/** The index of the last span that begins at `offset` or before it, of spans in their order; 0 where none does. */
export function lastStarted(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
