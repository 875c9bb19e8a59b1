/**
 * What ends the HTML that a line of Markdown may start: a sign of its own, or a blank line. Undefined
 * where the line starts none, or ends it too. The kinds are those of CommonMark 0.31, 4.6.
 */
export function readHtmlStart(line: string): RegExp | 'blank' | undefined {
  for (const [start, end] of kinds) {
    if (start.test(line)) return end.test(line) ? undefined : end;
  }
  return 'blank';
}

const kinds: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
