import { lazyOf } from '../../../text/lazy-of.ts';
import type { Span } from '../../../text/span.ts';

/** A link that does not hold its destination beside its text, or is one of HTML. */
export interface OtherLink {
  readonly span: Span;
  /** What a reader sees. */
  readonly text: string;
  readonly destination: string;
}

/**
 * `[ADR 9][streams]`, `[streams][]` and `[streams]`, which a line elsewhere explains, and `<a href="0009-x.md">ADR 9</a>`,
 * in a part of the text that begins at `start`.
 */
export function findOtherLinks(
  source: { readonly text: string },
  start: number,
  said: string,
): OtherLink[] {
  // Most values have none of these signs.
  if (!/[[<]/.test(said)) return [];
  const anchors = [...said.matchAll(anchor)].map(
    ({ 0: whole, 1: destination = '', 2: text = '', index }) => ({
      ...{ text, destination },
      span: { start: start + index, end: start + index + whole.length },
    }),
  );
  const references = [...said.matchAll(reference)].flatMap(
    ({ 0: whole, 1: text = '', 2: label, index }) => {
      const destination = definitionsOf(source).get(keyOf(label || text));
      if (destination === undefined) return [];
      const span = { start: start + index, end: start + index + whole.length };
      return [{ text, destination, span }];
    },
  );
  return [...anchors, ...references];
}

const anchor =
  /<a\s[^<>]{0,200}?href\s?=\s?["']([^"'<>]{1,300})["'][^<>]{0,200}>([^<>]{0,200})<\/a>/gi;

const reference =
  /(?<![\]!\\])\[([^[\]\n^][^[\]\n]{0,200})\](?:\[([^[\]\n]{0,100})\])?(?![(:[\]])/g;

/** The destinations of a Markdown text by their labels. */
const definitionsOf = lazyOf(({ text }: { readonly text: string }): ReadonlyMap<string, string> => {
  const definitions = new Map<string, string>();
  for (const { 1: label = '', 2: destination = '' } of text.matchAll(definition)) {
    const key = keyOf(label);
    if (!definitions.has(key)) definitions.set(key, destination);
  }
  return definitions;
});

const definition = /^ {0,3}\[([^[\]\n^][^[\]\n]{0,200})\]:[ \t]{1,9}<?([^\s<>]{1,500})/gm;

/** Labels are the same in capitals and with other blanks. */
function keyOf(label: string): string {
  return label.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
