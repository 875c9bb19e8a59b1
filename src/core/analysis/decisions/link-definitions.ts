import { parseDocument } from '../../formats/document.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Block } from '../../parse/markdown-tree.ts';
import { contains } from '../../text/span.ts';
import type { MarkdownLink } from './markdown-links.ts';

/**
 * Where the links of a Markdown text lead that name it elsewhere: the lines `[name]: path`, code left
 * out. They are part of no block.
 */
export function findLinkDefinitions({ path, content }: SourceFile): readonly MarkdownLink[] {
  if (content.kind !== 'text') return [];
  const lines = [...content.text.matchAll(definition)];
  const document = lines.length > 0 ? parseDocument(path, content.text) : undefined;
  if (document?.kind !== 'markdown') return [];
  return lines.flatMap(match => {
    const { 0: line, 1: inBrackets, 2: bare, index } = match;
    const written = inBrackets ?? bare ?? '';
    const end = index + line.length - (inBrackets === undefined ? 0 : 1);
    if (document.tree.blocks.some(block => holds(block, index + line.indexOf('[')))) return [];
    const destination = { start: end - written.length, end };
    return [{ span: { start: index, end: index + line.length }, destination }];
  });
}

/** A footnote begins with `[^`. */
const definition = /^[ \t]*\[(?!\^)[^[\]\r\n]{1,200}\]:[ \t]*(?:<([^<>\r\n]*)>|([^\s<]\S*))/gm;

/** Whether a block has something of its own at this place. */
function holds(block: Block, offset: number): boolean {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.some(line => contains(line, offset));
    case 'list':
      return block.items.some(
        ({ lines, blocks }) =>
          lines.some(line => contains(line, offset)) || blocks.some(each => holds(each, offset)),
      );
    case 'quote':
      return block.blocks.some(each => holds(each, offset));
    case 'heading':
    case 'table':
    case 'code':
    case 'html':
    case 'fields':
      return contains(block.span, offset);
  }
}
