import { withoutStateSigns } from '../text/state-signs.ts';
import { plainText } from './inline.ts';

/** A title and where it was read from, as `Sourced` of the model says it. */
interface Title {
  readonly value: string;
  readonly source: string;
}

/**
 * A title as a reader sees it: in Markdown without its marks, the signs of a state at its ends, and the colon before
 * what it introduces; in YAML every sign is meant. Where a reader would see nothing, such as of a comment, it is shown
 * as it is written.
 */
export function shownTitle({ value, source }: Title): string {
  if (source === 'yaml' || source === 'front-matter') return value;
  const plain = plainText(value, { start: 0, end: value.length });
  const shown = withoutStateSigns(plain)
    .replace(/[:：]$/, '')
    .trimEnd();
  return shown.trim() === '' ? value : shown;
}
