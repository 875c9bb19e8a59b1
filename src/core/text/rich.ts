import type { Place } from './span.ts';

/** A piece of a sentence for people. A shell turns it into Markdown, plain text or nodes. */
export type Segment =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly place: Place };

/** One line of text for people. */
export type RichLine = readonly Segment[];

export function plain(text: string): Segment {
  return { kind: 'text', text };
}

export function strong(text: string): Segment {
  return { kind: 'strong', text };
}

export function code(text: string): Segment {
  return { kind: 'code', text };
}

export function link(text: string, place: Place): Segment {
  return { kind: 'link', text, place };
}
