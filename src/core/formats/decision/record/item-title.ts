import { type Span, sliceOf } from '../../../text/span.ts';

/** What is in bold at the start and no id, in the next line too, else all up to the first full stop. */
export function readItemTitle(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end);
  const [before = ''] = labelOfDecision.exec(line) ?? boldIdOfItem.exec(line) ?? [];
  const span = { start: start + before.length, end };
  const said = sliceOf(text, span);
  const [, mark = '', bold] =
    boldStart.exec(text.slice(span.start, Math.max(end, span.start + 220))) ?? [];
  const [sentence = said] = /^.*?(?:[.!](?=\s|$)|。)/.exec(said) ?? [];
  const inside = span.start + mark.length;
  return { start: inside, end: inside + (bold ?? sentence).length };
}

/** Neither a blank line nor the next item is part of it. */
const boldStart = /^(\*\*|__)([^*_](?:.|\r?\n(?!\s*(?:\n|[-*+#]|\d{1,4}[.)]\s)))*?)[:：]?\1/;

/** Whether a line begins with the label `Decision:`. */
export function isToldDecision(text: string, line: Span): boolean {
  return labelOfDecision.test(sliceOf(text, line));
}

/** Whether a line begins with the time at which it was written: `[2026-11-24 09:30] - Title`. */
export function isTimed(text: string, line: Span): boolean {
  return timeOfLine.test(sliceOf(text, line));
}

const timeOfLine = /^\[\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/;

/** `**ADR-007**: Title` */
export const boldIdOfItem = /^(\*\*\[?)([A-Z]{1,10}-?\d{1,5})\]?[:：.]?\*\*\s?[:：–—-]?\s?/;
const labelOfDecision =
  /^(?:[^\p{Alpha}\p{N}*[(]{1,4}\s)?(?:(?:decision|entscheidung|décision|decisión|decisão|decisione|besluit|决策|决定|決策|決定|решение)\s?[:：]|\*\*(?:decision|entscheidung|décision|decisión|decisão|decisione|besluit|决策|决定|決策|決定|решение)(?:\*\*\s?[:：]|[:：]\*\*))\s*(?=\S)/iu;
