import type { Span } from '../../text/span.ts';

/** What holds the lines behind it that begin further to the right than it does. */
interface Open {
  readonly column: number;
  /** The entry of a list; undefined for a block of text below a key. */
  readonly entry: { readonly start: number; end: number } | undefined;
}

/**
 * The outermost entries of lists in a YAML text, by its lines alone, from the line of the dash up to the
 * next line that stands no further to the right. Lines of a text in quotes may be among them.
 */
export function cutAtEntries(text: string): readonly Span[] {
  const entries: Span[] = [];
  let open: Open | undefined;
  for (let start = 0, next = 0; start < text.length; start = next) {
    const lineBreak = text.indexOf('\n', start);
    next = lineBreak < 0 ? text.length : lineBreak + 1;
    let sign = start;
    while (text[sign] === ' ') sign++;
    // Blank lines and comments stand anywhere.
    const isBlank = sign >= text.length || /[#\r\n]/.test(text.charAt(sign));
    if (!isBlank && !(open && sign - start > open.column)) {
      open = openAt(text, { start, sign, end: next });
      if (open?.entry) entries.push(open.entry);
    }
    if (open?.entry) open.entry.end = next;
  }
  return entries;
}

function openAt(
  text: string,
  { start, sign, end }: Span & { readonly sign: number },
): Open | undefined {
  const column = sign - start;
  if (text[sign] === '-' && text[sign + 1] === ' ') return { column, entry: { start, end } };
  const isBlock = /[|>][-+\d]{0,2} *(?:#.*)?\r?\n?$/.test(text.slice(sign, end));
  return isBlock ? { column, entry: undefined } : undefined;
}
