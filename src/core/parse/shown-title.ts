import { plainText } from './inline.ts';

/** A title and where it was read from, as `Sourced` of the model says it. */
interface Title {
  readonly value: string;
  readonly source: string;
}

/** A title as a reader sees it: in Markdown without its marks; in YAML every sign is meant. */
export function shownTitle({ value, source }: Title): string {
  if (source === 'yaml' || source === 'front-matter') return value;
  return plainText(value, { start: 0, end: value.length });
}
