import { plainText } from '../../parse/inline.ts';
import { parseMarkdown } from '../../parse/markdown.ts';
import type { Block, Heading, ListItem, Task } from '../../parse/markdown-tree.ts';
import { type Problem, type Span, sliceOf } from '../../text/span.ts';
import { readMark } from '../plan/markdown/words/mark-status.ts';
import { isStruck } from '../plan/markdown/words/without-struck.ts';

export interface ChecklistItem {
  /** Undefined for a mark that says neither. */
  readonly done: boolean | undefined;
  readonly text: string;
  readonly span: Span;
}

export type ChecklistReading =
  | { readonly kind: 'items'; readonly items: readonly ChecklistItem[] }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/**
 * The boxes below a heading of a Markdown text, those of its sub-headings included; without a
 * heading, all boxes of the text. Boxes mean what they mean in a plan; cancelled items are left out.
 */
export function readChecklist(text: string, heading?: string): ChecklistReading {
  const { blocks } = parseMarkdown(text);
  const below = heading === undefined ? blocks : findSection(text, blocks, heading);
  if (!below) return unreadable(`There is no heading "${heading}".`);
  const items: ChecklistItem[] = [];
  collect(text, below, items);
  if (items.length > 0) return { kind: 'items', items };
  const where = heading === undefined ? 'in this text' : `below "${heading}"`;
  return unreadable(`There is no box to tick ${where}.`);
}

function findSection(
  text: string,
  blocks: readonly Block[],
  heading: string,
): readonly Block[] | undefined {
  const wanted = comparable(heading.replace(/^#{1,6}\s/, ''));
  const isHeading = (block: Block): block is Heading => block.kind === 'heading';
  const start = blocks.findIndex(
    block => isHeading(block) && comparable(plainText(text, block.content)) === wanted,
  );
  const head = blocks[start];
  if (!head || !isHeading(head)) return undefined;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(block => isHeading(block) && block.level <= head.level);
  return end < 0 ? rest : rest.slice(0, end);
}

function collect(text: string, blocks: readonly Block[], items: ChecklistItem[]): void {
  for (const block of blocks) {
    if (block.kind !== 'list') continue;
    for (const item of block.items) {
      if (item.task) collectTask(text, item, item.task, items);
      collect(text, item.blocks, items);
    }
  }
}

function collectTask(text: string, { lines }: ListItem, task: Task, items: ChecklistItem[]): void {
  const written = lines.map(line => sliceOf(text, line)).join(' ');
  const mark = readMark(task.mark, { isStruck: isStruck(written) });
  if (mark?.value === 'cancelled') return;
  const words = lines.map(line => plainText(text, line)).join(' ');
  items.push({ done: mark && mark.value === 'done', text: words, span: task.span });
}

function comparable(title: string): string {
  return title.trim().replace(/:$/, '').toLowerCase();
}

function unreadable(message: string): ChecklistReading {
  return { kind: 'unreadable', problem: { span: { start: 0, end: 0 }, message } };
}
