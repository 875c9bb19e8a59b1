import MarkdownIt, { type Token } from 'markdown-it';
import { lazy } from '../text/lazy.ts';
import { createLineMap, type LineMap, lineAt } from '../text/line-map.ts';
import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import type { Block, List, ListItem, Table } from './markdown-tree.ts';
import { readTask } from './read-task.ts';

/** Deeper blocks are cut off by the library; no list that people write comes near it. */
const maxNesting = 200;

/** Made when it is first needed: many a start reads plans alone. */
const library = lazy(createLibrary);

export interface MarkdownBlocks {
  readonly blocks: readonly Block[];
  /** Whether some of them are nested more deeply than is read. */
  readonly isCut: boolean;
}

/** Reads the blocks of whole lines of a text by the whole grammar. */
export function readMarkdownBlocks(text: string, { start, end }: Span): MarkdownBlocks {
  const body = text.slice(start, end);
  const tokens = library().parse(body, {});
  const reader = new BlockReader(text, { map: createLineMap(body), start, tokens });
  const isCut = tokens.some(token => token.level >= maxNesting - 1);
  return { blocks: reader.readUntil(undefined), isCut };
}

function createLibrary() {
  // HTML is recognised, never rendered: a list inside a comment must not be read as a list.
  const made = new MarkdownIt({ html: true, maxNesting });
  made.core.ruler.enableOnly(['normalize', 'block']);
  // What defines a link is no text, wherever it leads: a target is not rewritten, and none refused.
  made.normalizeLink = target => target;
  made.validateLink = () => true;
  return made;
}

interface Lines {
  /** Of the lines alone. */
  readonly map: LineMap;
  /** Where they start in the text. */
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** Walks the flat list of tokens once and builds the tree. */
class BlockReader {
  readonly #text: string;
  readonly #map: LineMap;
  readonly #start: number;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string, { map, start, tokens }: Lines) {
    this.#text = text;
    this.#map = map;
    this.#start = start;
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
        const [content = { start: span.start, end: span.start }] = this.#readInline(token);
        return { kind: 'heading', level: Number(token.tag.slice(1)), content, span };
      }
      case 'paragraph_open':
        return { kind: 'paragraph', lines: this.#readInline(token), span };
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
  #readInline({ markup }: Token): Span[] {
    const token = this.#take();
    this.#take();
    if (!token?.map) return [];
    const [from] = token.map;
    return token.content
      .split('\n')
      .map((line, index) => this.#findInLine(line, this.#line(from + index), markup))
      .filter(span => span.end > span.start);
  }

  /** Where the content of a line stands in it: behind the marks of a heading, else at its end. */
  #findInLine(content: string, line: Span, markup: string): Span {
    const wanted = content.trim();
    const written = sliceOf(this.#text, line);
    const at = markup.startsWith('#')
      ? written.indexOf(wanted, written.indexOf(markup) + markup.length)
      : written.lastIndexOf(wanted);
    if (at < 0) return trimSpan(this.#text, line);
    return { start: line.start + at, end: line.start + at + wanted.length };
  }

  #line(index: number): Span {
    const { start, end } = lineAt(this.#map, index);
    return { start: start + this.#start, end: end + this.#start };
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
      rows.push(findCells(this.#text, this.#line(token.map[0])));
    }
    return { kind: 'table', rows, span };
  }

  #spanOf(token: Token): Span {
    const [from, to] = token.map ?? [0, 0];
    const { start } = this.#line(from);
    const { end } = this.#line(Math.max(from, to - 1));
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
