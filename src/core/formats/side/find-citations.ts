import type { Reference } from '../../model/reference.ts';

/**
 * The decisions that a line of code cites by a tag: `@adr 0012, ADR-0014` or `@adr docs/adr/0012-x.md`,
 * `@implements_adr("0012")`, `dl:adr 0042` as Decision Ledger writes it, `compliance adr: [0012]`, and a comment
 * that begins with `ADR: 0012`. A tag counts in a comment and where it begins its line: a string may hold anything.
 */
export function findCitations(line: string): readonly Reference[] {
  if (line.length > longest) return [];
  const found: Reference[] = [];
  const comment = startOfComment(line);
  const indent = /^[\s*]*/.exec(line)?.[0].length ?? 0;
  for (const { 0: tag, index } of line.matchAll(tags)) {
    const isLabel = tag === label;
    // Stars begin the lines of a long comment, and nothing those of a docstring.
    const isFirst = index === indent && (!isLabel || line.slice(0, index).includes('*'));
    const isInComment = comment < index && (!isLabel || isMark(line.slice(comment, index)));
    if (!isFirst && !isInComment) continue;
    found.push(...readList(line, index + tag.length, isLabel ? certainId : plainId));
  }
  return found;
}

/** Each line that cites a decision holds one of them. */
export const citationWords: readonly string[] = [
  '@adr',
  '@ADR',
  '@Adr',
  '@implements_adr',
  'dl:adr',
  'compliance adr:',
  'ADR:',
];

/** In UTF-16 units: nobody writes comments in longer lines. */
const longest = 1000;
const label = 'ADR:';
const tags =
  /(?<![\w@./-]|(?:^|[^"'`])["'`])(?:(?:@(?:adr|ADR|Adr|implements_adr)|dl:adr)(?=[ \t:(])|compliance adr(?=:)|ADR:)/g;

/** Outside of quotes; behind the line where there is none. */
function startOfComment(line: string): number {
  const masked = line.replaceAll(quoted, text => '_'.repeat(text.length));
  const start = masked.search(commentStart);
  return start < 0 ? line.length : start;
}

/** A quote that follows a letter or begins a lifetime of Rust opens nothing, nor do three of them. */
const quoted = /(?<![\w&<"'`])(["'`])(?!\1\1)(?:\\.|(?!\1)[^\\])*(?:\1|\\?$)/g;

const commentStart = /(?<=^|[\s;{}(),>])(?:\/\/|\/\*|<!--|\{-|\(\*|#)|(?<=^|\s)(?:--|;|%|"""|''')/;

/** Whether this is how a comment begins and nothing more. */
function isMark(text: string): boolean {
  return /^[-/*!<{(#;%]{1,5}[ \t]*$/.test(text);
}

const plainId = /^(?:adr[-_ ]?|[a-z][a-z\d]{0,20}[-_])?(?:(?:19|20)\d{2}-)?\d{1,9}$/i;
/** The rate of a currency and that of a hotel are called ADR too. */
const certainId = /^(?:adr[-_ ]?(?:(?:19|20)\d{2}-)?\d{1,9}|0\d{2,8})$/i;
const path = /\.(?:md|markdown|adoc|rst)(?:#.*)?$|\/\d[^/]*$/i;

/** One reference, or several with commas between them; it ends with the first word that is none. */
function readList(line: string, from: number, isId: RegExp): readonly Reference[] {
  const found: Reference[] = [];
  let at = endOf(/[ \t]{0,4}[:(]?[ \t]{0,4}/y, line, from);
  while (at !== undefined) {
    const word = readWord(line, at);
    if (!word || !(isId.test(word.raw) || path.test(word.raw))) break;
    found.push(word);
    at = endOf(/["'`\]]?[ \t]{0,4}(?:,|&|and\b)[ \t]{0,4}/y, line, word.span.end);
  }
  return found;
}

function endOf(pattern: RegExp, line: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(line) ? pattern.lastIndex : undefined;
}

/** A sign that ends a sentence is no part of it. */
function readWord(line: string, from: number): Reference | undefined {
  const start = endOf(/["'`[]?/y, line, from) ?? from;
  const word = /(?:ADR )?[\p{Alpha}\p{N}_./#-]{1,200}/iuy;
  word.lastIndex = start;
  const raw = word.exec(line)?.[0].replace(/[./#-]+$/, '');
  return raw ? { raw, span: { start, end: start + raw.length } } : undefined;
}
