import { plainText } from '../../../../parse/inline.ts';
import type { Block, ListItem } from '../../../../parse/markdown-tree.ts';
import { isCriteria } from '../words/section-topic.ts';
import { isSearchable } from './read-line.ts';

/** What the paragraph before the block at `index` says, if it introduces that block. */
export function introOf(text: string, blocks: readonly Block[], index: number): string {
  const before = blocks[index - 1];
  const line = before?.kind === 'paragraph' ? before.lines.at(-1) : undefined;
  return line && isSearchable(line) ? plainText(text, line) : '';
}

/** Whether a list under this line holds criteria or choices, and so no steps. */
export function introducesNoSteps(intro: string): boolean {
  if (isCriteria(intro)) return true;
  return /\b(?:pick|choose|select|tick|check) (?:only |just )?(?:one|any|all that apply)\b/i.test(
    intro,
  );
}

/** A line without the name it starts with: `copy them` for `Orders: copy them`. */
export function withoutName(line: string): string {
  return line.replace(/^[^:：]{1,40}[:：]\s+(?=\S)/, '');
}

/** The first paragraph of an item as a reader sees it. */
export function firstLine(text: string, item: ListItem): string {
  return item.lines.map(line => (isSearchable(line) ? plainText(text, line) : '')).join(' ');
}
