import { parseDocument } from '../../formats/document.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { parseInline } from '../../parse/inline.ts';
import type { Block } from '../../parse/markdown-tree.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import type { Span } from '../../text/span.ts';

/** A link or an image of a Markdown text. */
export interface MarkdownLink {
  readonly span: Span;
  /** Without angle brackets. */
  readonly destination: Span;
}

/** The inline links of a file, code left out; none where it is no Markdown. */
export const findMarkdownLinks = lazyOf(readLinks);

function readLinks({ path, content }: SourceFile): readonly MarkdownLink[] {
  // Without this sign there is no link, so the text need not be parsed.
  if (content.kind !== 'text' || !content.text.includes('](')) return [];
  const document = parseDocument(path, content.text);
  if (document?.kind !== 'markdown') return [];
  return document.tree.blocks
    .flatMap(linesOf)
    .flatMap(line => parseInline(document.text, line))
    .flatMap(inline => (inline.kind === 'link' ? withNested(document.text, inline) : []));
}

/** The image in the text of a link leads somewhere too. */
function withNested(
  text: string,
  { span, destination, text: inner }: MarkdownLink & { readonly text: Span },
): MarkdownLink[] {
  const nested = parseInline(text, inner).flatMap(each => (each.kind === 'link' ? each : []));
  return [{ span, destination }, ...nested];
}

function linesOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'heading':
      return [block.content];
    case 'paragraph':
      return block.lines;
    case 'list':
      return block.items.flatMap(({ lines, blocks }) => [...lines, ...blocks.flatMap(linesOf)]);
    case 'table':
      return block.rows.flat();
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'fields':
    case 'code':
    case 'html':
      return [];
  }
}
