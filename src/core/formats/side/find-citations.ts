import type { Reference } from '../../model/reference.ts';

/**
 * The decisions that a line of code cites by a tag: `@adr 0012, ADR-0014` or `@adr docs/adr/0012-x.md`,
 * `@implements_adr("0012")`, `dl:adr 0042` as Decision Ledger writes it, and a comment that begins
 * with `ADR: 0012`. A tag counts in a comment and where it begins its line: a string may hold anything.
 */
export function findCitations(line: string): readonly Reference[] {
  if (line.length > longest) return [];
  const found: Reference[] = [];
  for (const { 0: tag, index } of line.matchAll(tags)) {
    const isLabel = tag === label;
    const before = line.slice(0, index);
    if (!(isLabel ? beginsComment(before) : isInComment(before))) continue;
    const isId = isLabel ? certainId : plainId;
    found.push(...readList(line, index + tag.length, isId));
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
  'ADR:',
];

/** In UTF-16 units: nobody writes comments in longer lines. */
const longest = 1000;
const label = 'ADR:';
const tags =
  /(?<![\w@./-]|(?:^|[^"'`])["'`])(?:(?:@(?:adr|ADR|Adr|implements_adr)|dl:adr)(?=[ \t:(])|ADR:)/g;

/** What quotes hold; one that follows a letter or begins a lifetime of Rust opens nothing. */
const quoted = /(?<![\w&<"'`])(["'`])(?!\1\1)(?:\\.|(?!\1)[^\\])*(?:\1|$)/g;

/** Stars begin the lines of a long comment, and nothing those of a docstring. */
function isInComment(before: string): boolean {
  return /^[\s*]*$/.test(before) || commentStart.test(before.replaceAll(quoted, ''));
}

function beginsComment(before: string): boolean {
  return /^\s*\*\s*$/.test(before) || emptyComment.test(before.replaceAll(quoted, ''));
}

const commentStart = /(?:^|[\s;{}(),>])(?:\/\/|\/\*|<!--|\{-|\(\*|--|#|;|%|"""|''')/;
const emptyComment =
  /(?:^|[\s;{}(),>])(?:\/{2,3}!?|\/\*{1,2}!?|<!--|\{-|\(\*|-{2,3}|#{1,3}|;{1,3}|%{1,3})[ \t]*$/;

const plainId = /^(?:adr[-_ ]?|[a-z][a-z\d]{0,20}[-_])?\d{1,9}$/i;
/** The rate of a currency and that of a hotel are called ADR too. */
const certainId = /^(?:adr[-_ ]?\d{1,9}|0\d{2,8})$/i;
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
  const word = /(?:ADR )?[\p{L}\p{N}_./#-]{1,200}/iuy;
  word.lastIndex = start;
  const raw = word.exec(line)?.[0].replace(/[./#-]+$/, '');
  return raw ? { raw, span: { start, end: start + raw.length } } : undefined;
}
