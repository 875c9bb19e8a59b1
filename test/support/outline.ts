import type { Block, ListItem, MarkdownTree } from '../../src/core/parse/markdown-tree.ts';
import type { YamlNode } from '../../src/core/parse/yaml/yaml-tree.ts';
import { type Span, sliceOf } from '../../src/core/text/span.ts';

/** The tree of a text as an indented outline that shows what each span slices back to. */
export function outlineOf(text: string, tree: MarkdownTree): string {
  return blockLines(text, tree.blocks, '').join('\n');
}

function blockLines(text: string, blocks: readonly Block[], indent: string): string[] {
  return blocks.flatMap(block => linesOf(text, block, indent));
}

function linesOf(text: string, block: Block, indent: string): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${indent}h${block.level} ${sliceOf(text, block.content)}`];
    case 'paragraph':
      return [`${indent}p ${joined(text, block.lines)}`];
    case 'list':
      return block.items.flatMap(item => itemLines(text, item, block.ordered, indent));
    case 'table':
      return block.rows.map(row => `${indent}row ${joined(text, row)}`);
    case 'quote':
      return [`${indent}quote`, ...blockLines(text, block.blocks, `${indent}  `)];
    case 'fields':
      return block.entries.flatMap(({ label, lines, blocks }) => [
        `${indent}:${sliceOf(text, label)}: ${joined(text, lines)}`.trimEnd(),
        ...blockLines(text, blocks, `${indent}  `),
      ]);
    default:
      return [`${indent}${block.kind}`];
  }
}

function itemLines(text: string, item: ListItem, ordered: boolean, indent: string): string[] {
  const box = item.task ? `[${item.task.mark || ' '}] ` : '';
  const head = `${indent}${ordered ? '1.' : '-'} ${box}${joined(text, item.lines)}`.trimEnd();
  return [head, ...blockLines(text, item.blocks, `${indent}  `)];
}

function joined(text: string, spans: readonly Span[]): string {
  return spans.map(span => sliceOf(text, span)).join(' | ');
}

/** A YAML tree on one line, scalars by their value. */
export function yamlLine(node: YamlNode | undefined): string {
  if (!node) return '~';
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return `[${node.items.map(yamlLine).join(', ')}]`;
  return `{${node.entries.map(entry => `${entry.key}: ${yamlLine(entry.value)}`).join(', ')}}`;
}
