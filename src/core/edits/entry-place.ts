import { type Span, sliceOf } from '../text/span.ts';

/** Where a new entry of a log that is one file stands. */
export interface EntryPlace {
  readonly at: number;
  /** What stands between the new entry and the texts around it. */
  readonly before: string;
  readonly behind: string;
}

/**
 * Behind the last entry, or before the first where the newest stands there, with the rule between that all
 * others have. `spans` are those of the entries, the newest first.
 */
export function findEntryPlace(text: string, spans: readonly Span[]): EntryPlace | undefined {
  const [newest] = spans;
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (!newest || !first || !last) return undefined;
  const rules = inOrder
    .slice(1)
    .map(({ start }, before) => findRule(text.slice(inOrder[before]?.start, start)));
  const [own] = rules;
  const rule = own !== undefined && !rules.includes(undefined) ? `${own}\n\n` : '';
  if (newest === first && newest !== last) {
    return { at: first.start, before: '', behind: `\n\n${rule}` };
  }
  const whole = sliceOf(text, last).trimEnd();
  const written = whole.slice(0, whole.length - (findRule(whole)?.length ?? 0)).trimEnd();
  const at = last.start + written.length;
  return { at, before: `\n\n${rule}`, behind: '' };
}

/** The last line that is written, where it is a thematic break. */
function findRule(text: string): string | undefined {
  const written = text.trimEnd();
  const line = written.slice(written.lastIndexOf('\n') + 1);
  return /^ {0,3}([-*_])(?:[ \t]*\1){2,}$/.test(line) ? line : undefined;
}
