import MarkdownIt, { type Token } from 'markdown-it';
import { createLineMap, type LineMap, lineAt, lineIndexOf } from '../text/line-map.ts';
import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Block, List, ListItem, MarkdownTree, Table } from './markdown-tree.ts';
import { readTask } from './read-task.ts';

/** Deeper blocks are cut off by the library; no list that people write comes near it. */
const maxNesting = 200;

/** HTML is recognised, never rendered: a list inside a comment must not be read as a list. */
const library = new MarkdownIt({ html: true, maxNesting });
library.core.ruler.enableOnly(['normalize', 'block']);
/** What defines a link is no text, wherever it leads: a target is not rewritten, and none refused. */
library.normalizeLink = target => target;
library.validateLink = () => true;

/** Reads the blocks of a Markdown text (CommonMark with tables and task boxes). Never throws. */
export function parseMarkdown(text: string): MarkdownTree {
  const frontMatter = parseFrontMatter(text);
  const map = createLineMap(text);
  const firstLine = frontMatter ? lineIndexOf(map, frontMatter.span.end) + 1 : 0;
  const body = text.slice(lineAt(map, firstLine).start);
  const tokens = library.parse(body, {});
  const reader = new BlockReader(text, map, firstLine, tokens);
  const problems = [...(frontMatter?.yaml.problems ?? [])];
  if (tokens.some(token => token.level >= maxNesting - 1)) {
    problems.push({
      span: { start: 0, end: 0 },
      message: 'Lists are nested too deeply to be read whole.',
    });
  }
  return { frontMatter, blocks: reader.readUntil(undefined), problems };
}

/** Walks the flat list of tokens once and builds the tree. */
class BlockReader {
  readonly #text: string;
  readonly #map: LineMap;
  readonly #firstLine: number;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string, map: LineMap, firstLine: number, tokens: readonly Token[]) {
    this.#text = text;
    this.#map = map;
    this.#firstLine = firstLine;
    this.#tokens = tokens;
  }

  /** Reads blocks until the token type that closes their container, and takes that one too. */
  readUntil(closing: string | undefined): Block[] {
    const blocks: Block[] = [];
    for (let token = this.#take(); token && token.type !== closing; token = this.#take()) {
      const block = this.#readBlock(token);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  #take(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  #readBlock(token: Token): Block | undefined {
    const span = this.#spanOf(token);
    switch (token.type) {
      case 'heading_open': {
        const [content = { start: span.start, end: span.start }] = this.#readInline();
        return { kind: 'heading', level: Number(token.tag.slice(1)), content, span };
      }
      case 'paragraph_open':
        return { kind: 'paragraph', lines: this.#readInline(), span };
      case 'bullet_list_open':
        return this.#readList(span, 'bullet_list_close');
      case 'ordered_list_open':
        return this.#readList(span, 'ordered_list_close');
      case 'blockquote_open':
        return { kind: 'quote', blocks: this.readUntil('blockquote_close'), span };
      case 'table_open':
        return this.#readTable(span);
      case 'fence':
      case 'code_block':
        return { kind: 'code', span };
      case 'html_block':
        return { kind: 'html', span };
      default:
        return undefined;
    }
  }

  /** The lines of the inline token that follows, then its closing token. */
  #readInline(): Span[] {
    const token = this.#take();
    this.#take();
    if (!token?.map) return [];
    const [from] = token.map;
    return token.content
      .split('\n')
      .map((line, index) => this.#findInLine(line, this.#firstLine + from + index))
      .filter(span => span.end > span.start);
  }

  /** Where the content of a line stands in it: last, but for the closing marks of a heading. */
  #findInLine(content: string, lineIndex: number): Span {
    const line = lineAt(this.#map, lineIndex);
    const wanted = content.trim();
    const at = sliceOf(this.#text, line).lastIndexOf(wanted);
    if (at < 0) return trimSpan(this.#text, line);
    return { start: line.start + at, end: line.start + at + wanted.length };
  }

  #readList(span: Span, closing: string): List {
    const items: ListItem[] = [];
    for (let token = this.#take(); token && token.type !== closing; token = this.#take()) {
      items.push(this.#readItem(this.#spanOf(token)));
    }
    return { kind: 'list', ordered: closing.startsWith('ordered'), items, span };
  }

  #readItem(span: Span): ListItem {
    const [first, ...rest] = this.readUntil('list_item_close');
    if (first?.kind !== 'paragraph') {
      return { task: undefined, lines: [], blocks: first ? [first, ...rest] : [], span };
    }
    return { ...readTask(this.#text, first.lines), blocks: rest, span };
  }

  #readTable(span: Span): Table {
    const rows: Span[][] = [];
    for (let token = this.#take(); token && token.type !== 'table_close'; token = this.#take()) {
      if (token.type !== 'tr_open' || !token.map) continue;
      rows.push(findCells(this.#text, lineAt(this.#map, this.#firstLine + token.map[0])));
    }
    return { kind: 'table', rows, span };
  }

  #spanOf(token: Token): Span {
    const [from, to] = token.map ?? [0, 0];
    const start = lineAt(this.#map, this.#firstLine + from).start;
    const end = lineAt(this.#map, this.#firstLine + Math.max(from, to - 1)).end;
    return { start, end: Math.max(start, end) };
  }
}

/** GFM splits a row at every `|` that no backslash stands before; those at both ends add no cell. */
function findCells(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let { start } = trimSpan(text, line);
  const { end } = trimSpan(text, line);
  if (text.charAt(start) === '|') start++;
  for (let at = start; at <= end; at++) {
    const isBar = text.charAt(at) === '|' && text.charAt(at - 1) !== '\\';
    if (at < end && !isBar) continue;
    if (at > start || at < end) cells.push(trimSpan(text, { start, end: at }));
    start = at + 1;
  }
  return cells;
}
