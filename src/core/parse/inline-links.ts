import type { Span } from '../text/span.ts';
import type { Link } from './inline-pieces.ts';

/**
 * Links as AsciiDoc and reStructuredText have them. Markdown never uses these forms, and texts mix
 * languages, so they are read everywhere.
 */
export function readForeignLink(text: string, rest: Span): Link | undefined {
  switch (text.charAt(rest.start)) {
    case '`':
      return match(text, rest, /^`([^`<>]*?)\s*<([^<>`]+)>`__?/d);
    case ':':
      return (
        match(text, rest, /^:(?:[\w-]+:)?[\w-]+:`([^`<>]+?)\s*<([^<>`]+)>`/d) ??
        match(text, rest, /^:(?:[\w-]+:)?[\w-]+:`(([^`<>]+))`/d)
      );
    case '<':
      return (
        match(text, rest, /^<<([^<>,[\]]+),\s*([^<>]+)>>/d, 'target-first') ??
        match(text, rest, /^<<(([^<>,[\]]+))>>/d)
      );
    case 'x':
    case 'l':
    case 'h':
      return readMacro(text, rest);
    default:
      return undefined;
  }
}

/** `xref:0012-slug.adoc[text]`, `link:path[text]`, `https://host/path[text]`. */
function readMacro(text: string, rest: Span): Link | undefined {
  const { start } = rest;
  if (!['xref:', 'link:', 'http'].some(word => text.startsWith(word, start))) return undefined;
  if (/[\p{Alpha}\p{N}]$/u.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  return match(
    text,
    rest,
    /^(?:xref:|link:|(?=https?:\/\/))([^\s[\]]+)\[([^\]]*)\]/d,
    'target-first',
  );
}

/** A link is never longer; a limit keeps many open marks cheap. */
const longest = 500;

function match(
  text: string,
  rest: Span,
  pattern: RegExp,
  order: 'text-first' | 'target-first' = 'text-first',
): Link | undefined {
  const { start } = rest;
  const found = pattern.exec(text.slice(start, Math.min(rest.end, start + longest)));
  const [first, second] = [found?.indices?.[1], found?.indices?.[2]];
  if (!found || !first || !second) return undefined;
  const spans = [first, second].map(([from, to]) => ({ start: start + from, end: start + to }));
  const [shown, target] = order === 'text-first' ? spans : [...spans].reverse();
  if (!shown || !target) return undefined;
  const isEmpty = shown.end === shown.start;
  return {
    kind: 'link',
    text: isEmpty ? target : shown,
    destination: target,
    span: { start, end: start + found[0].length },
  };
}
