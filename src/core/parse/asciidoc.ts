import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import { readAsciidocTable } from './asciidoc-table.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Block, FieldEntry, List, ListItem, MarkdownTree } from './markdown-tree.ts';
import { partsOf } from './parts.ts';
import { readTask } from './read-task.ts';
import { isBlank, lineFrom, readTextLines, spanOfLines, type TextLine } from './text-line.ts';

/** Deeper blocks are left out as code; so each line is looked at a limited number of times. */
const maxDepth = 16;

/**
 * Reads the blocks of an AsciiDoc text: headings, attributes, lists, tables, delimited blocks,
 * comments. Attributes are not put in where they are used. Never throws.
 */
export function parseAsciidoc(text: string): MarkdownTree {
  const frontMatter = parseFrontMatter(text);
  const lines = readTextLines(text);
  const bodyStart = frontMatter ? frontMatter.span.end : 0;
  const first = lines.findIndex(line => line.start >= bodyStart && !isBlank(line));
  const body = first < 0 ? [] : lines.slice(frontMatter ? first + 1 : first);
  const blocks = new AsciidocReader(text).read(body, 0);
  return {
    frontMatter,
    blocks,
    parts: partsOf(blocks),
    problems: frontMatter?.yaml.problems ?? [],
  };
}

/** Lines that stand in one block, or in none, and what was read of them so far. */
interface Level {
  readonly lines: readonly TextLine[];
  readonly depth: number;
  readonly blocks: Block[];
}

class AsciidocReader {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(lines: readonly TextLine[], depth: number): Block[] {
    if (depth > maxDepth) return lines.length > 0 ? [code(lines)] : [];
    const level: Level = { lines, depth, blocks: [] };
    let attributes = '';
    for (let at = 0; at < lines.length; ) {
      const line = lines[at];
      if (!line) break;
      const said = sliceOf(this.#text, line);
      if (/^\[[^[\]].*\]$/.test(said)) {
        attributes = said;
        at++;
        continue;
      }
      if (isBlank(line) || isIgnored(said)) at++;
      else at = this.#readBlock(level, at, attributes);
      if (!/^\.[^\s.]/.test(said)) attributes = '';
    }
    return level.blocks;
  }

  /** Reads the block at a line, adds it, and gives the index of the line behind it. */
  #readBlock(level: Level, at: number, attributes: string): number {
    const { lines, depth, blocks } = level;
    const line = lines[at] ?? nowhere;
    const said = sliceOf(this.#text, line);
    if (delimiter.test(said)) return this.#readDelimited(level, at, attributes);
    const title = /^(={1,6}|#{1,6})\s+(?=\S)/.exec(said);
    if (title && line.indent === 0) return this.#readTitle(level, at, title[0]);
    const underline = lines[at + 1];
    if (depth === 0 && underline && isUnderline(said, sliceOf(this.#text, underline))) {
      const rank = Math.max(1, '=-~^+'.indexOf(this.#text.charAt(underline.start)) + 1);
      const span = spanOfLines([line, underline]);
      blocks.push({ kind: 'heading', level: rank, content: bare(line), span });
      return at + 2;
    }
    if (attributeEntry.test(said)) return this.#readAttributes(level, at);
    if (listMark.test(said)) return this.#readList(level, at);
    if (termMark.test(said)) return this.#readTerms(level, at);
    const own = this.#takeParagraph(lines, at);
    const isCode = line.indent > 0 || /^\[(?:source|listing|literal|stem)\b/.test(attributes);
    if (isCode) blocks.push(code(own));
    else blocks.push({ kind: 'paragraph', lines: this.#shownLines(own), span: spanOfLines(own) });
    return at + own.length;
  }

  /** A heading. Behind that of the document follow author, revision and attributes. */
  #readTitle(level: Level, at: number, mark: string): number {
    const { lines, depth, blocks } = level;
    const line = lines[at] ?? nowhere;
    const rank = mark.trim().length;
    const content = trimSpan(this.#text, { start: line.start + mark.length, end: line.end });
    blocks.push({ kind: 'heading', level: rank, content, span: bare(line) });
    if (rank > 1 || depth > 0) return at + 1;
    let next = at + 1;
    for (let below = lines[next]; below; below = lines[next]) {
      const said = sliceOf(this.#text, below);
      if (isBlank(below)) break;
      if (attributeEntry.test(said)) next = this.#readAttributes(level, next);
      else if (authorLine.test(said) || revisionLine.test(said) || isIgnored(said)) next++;
      else break;
    }
    return next;
  }

  #readAttributes({ lines, blocks }: Level, at: number): number {
    const entries: FieldEntry[] = [];
    let next = at;
    for (let line = lines[next]; line; line = lines[next]) {
      const mark = attributeEntry.exec(sliceOf(this.#text, line));
      if (!mark) break;
      const label = { start: line.start + 1, end: line.start + mark[0].trimEnd().length - 1 };
      const value = bare(lineFrom(this.#text, line, line.start + mark[0].length));
      entries.push({ label, lines: isBlank(value) ? [] : [value], blocks: [] });
      next++;
    }
    blocks.push({
      kind: 'fields',
      style: 'attribute',
      entries,
      span: spanOfLines(lines.slice(at, next)),
    });
    return next;
  }

  #readDelimited({ lines, depth, blocks }: Level, at: number, attributes: string): number {
    const line = lines[at] ?? nowhere;
    const said = sliceOf(this.#text, line);
    const fence = said.startsWith('```') ? '```' : said;
    let close = at + 1;
    while (close < lines.length && sliceOf(this.#text, lines[close] ?? nowhere) !== fence) close++;
    const inside = lines.slice(at + 1, close);
    const all = lines.slice(at, close + 1);
    if (/^[|!]===/.test(said)) blocks.push(readAsciidocTable(this.#text, inside, attributes));
    else if (said.startsWith('////')) blocks.push({ kind: 'html', span: spanOfLines(all) });
    else if (/^(?:----|\.\.\.\.|\+\+\+\+|`|,|:)/.test(said)) blocks.push(code(all));
    else
      blocks.push({ kind: 'quote', blocks: this.read(inside, depth + 1), span: spanOfLines(all) });
    return close + 1;
  }

  #readList(level: Level, at: number): number {
    const { lines, blocks } = level;
    const flat: { mark: string; item: ListItem }[] = [];
    let next = at;
    for (let line = lines[next]; line; line = lines[next]) {
      const found = listMark.exec(sliceOf(this.#text, line));
      if (!found) {
        let after = next;
        while (after < lines.length && isBlank(lines[after] ?? nowhere)) after++;
        if (after === next || !this.#isItem(lines[after])) break;
        next = after;
        continue;
      }
      const first = lineFrom(this.#text, line, line.start + found[0].length);
      const body = this.#takeBody(level, next, first);
      const own = readTask(this.#text, this.#shownLines(body.own));
      const span = spanOfLines(lines.slice(next, next + body.length));
      flat.push({ mark: styleOf(found[1] ?? ''), item: { ...own, blocks: body.blocks, span } });
      next += body.length;
    }
    blocks.push(nestItems(flat));
    return next;
  }

  #isItem(line: TextLine | undefined): boolean {
    return line !== undefined && listMark.test(sliceOf(this.#text, line));
  }

  /** Terms with definitions: `Status:: Accepted`. */
  #readTerms(level: Level, at: number): number {
    const { lines, blocks } = level;
    const entries: FieldEntry[] = [];
    let next = at;
    for (let line = lines[next]; line; line = lines[next]) {
      const mark = termMark.exec(sliceOf(this.#text, line));
      if (!mark?.[1]) {
        if (!isBlank(line)) break;
        next++;
        continue;
      }
      const label = { start: line.start, end: line.start + mark[1].trimEnd().length };
      const first = lineFrom(this.#text, line, line.start + mark[0].length);
      const body = this.#takeBody(level, next, first);
      next += body.length;
      const inside = [...body.blocks];
      if (this.#isItem(lines[next])) next = this.#readList({ ...level, blocks: inside }, next);
      entries.push({ label, lines: this.#shownLines(body.own), blocks: inside });
    }
    blocks.push({
      kind: 'fields',
      style: 'line',
      entries,
      span: spanOfLines(lines.slice(at, next)),
    });
    return next;
  }

  /** The paragraph behind a mark, and the blocks that a line `+` ties to it. */
  #takeBody({ lines, depth }: Level, at: number, first: TextLine) {
    const own = isBlank(first) ? [] : [first];
    const blocks: Block[] = [];
    let next = at + 1;
    for (let line = lines[next]; line; line = lines[next]) {
      const said = sliceOf(this.#text, line);
      if (said === '+') next = this.#readTied({ lines, depth, blocks }, next + 1);
      else if (isBlank(line) || blocks.length > 0 || startsBlock(said)) break;
      else {
        own.push(line);
        next++;
      }
    }
    return { own, blocks, length: next - at };
  }

  #readTied(level: Level, at: number): number {
    const { lines, blocks } = level;
    const line = lines[at];
    if (!line || isBlank(line)) return at;
    const said = sliceOf(this.#text, line);
    if (/^\[.*\]$/.test(said)) return at + 1;
    if (delimiter.test(said)) return this.#readDelimited(level, at, '');
    const own = this.#takeParagraph(lines, at);
    blocks.push({ kind: 'paragraph', lines: this.#shownLines(own), span: spanOfLines(own) });
    return at + own.length;
  }

  #takeParagraph(lines: readonly TextLine[], at: number): TextLine[] {
    let end = at + 1;
    for (let line = lines[end]; line && !isBlank(line); line = lines[end]) {
      const said = sliceOf(this.#text, line);
      if (said === '+' || delimiter.test(said) || /^\[[^[\]].*\]$/.test(said)) break;
      end++;
    }
    return lines.slice(at, end);
  }

  /** Without comments and without the ` +` that breaks a line. */
  #shownLines(lines: readonly TextLine[]): Span[] {
    return lines
      .filter(line => !isIgnored(sliceOf(this.#text, line)))
      .map(line => {
        const length = /\s\+$/.test(sliceOf(this.#text, line)) ? 2 : 0;
        return trimSpan(this.#text, { start: line.start, end: line.end - length });
      });
  }
}

const nowhere: TextLine = { start: 0, end: 0, indent: 0 };
const delimiter = /^(?:={4,}|-{4,}|\.{4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|```[\w,+-]*|[|!,:]={3,})$/;
const attributeEntry = /^:!?[\p{Alpha}\p{N}][\p{Alpha}\p{N}_ -]{0,60}!?:(?:\s+|$)/u;
const listMark = /^(\*{1,5}|-|\.{1,5}|\d{1,4}\.)\s+(?=\S)/;
const termMark = /^([^\s:][^:\n]{0,80}):{2,4}(?:\s+|$)/;
const authorLine = /^\p{Alpha}[\p{Alpha}\p{M}.'’ -]*(?:\s<[^<>]*>)?(?:\s*;.*)?$/u;
const revisionLine = /^(?:v?\d[\w.]*\s*,|v\d[\w.]*(?:$|\s*:)|\d{4}-\d{2}-\d{2}\b)/;

/** Comments, block titles, anchors, conditions and the macros that stand for other content. */
function isIgnored(said: string): boolean {
  return /^(?:\/\/(?!\/)|\.[^\s.]|\[\[.*\]\]$|(?:ifdef|ifndef|ifeval|endif|include|image|toc|video)::)/.test(
    said,
  );
}

function startsBlock(said: string): boolean {
  return (
    listMark.test(said) || termMark.test(said) || delimiter.test(said) || attributeEntry.test(said)
  );
}

/** A line of signs about as long as the title above it. */
function isUnderline(title: string, said: string): boolean {
  return (
    /^(?:=+|-+|~+|\^+|\++)$/.test(said) &&
    said.length > 2 &&
    Math.abs(said.length - title.length) <= 1
  );
}

function styleOf(mark: string): string {
  return /^\d/.test(mark) ? '1' : mark;
}

/** A mark that is new below the open ones starts a list inside the last item. */
function nestItems(flat: readonly { readonly mark: string; readonly item: ListItem }[]): List {
  interface Open {
    readonly mark: string;
    readonly items: {
      task: ListItem['task'];
      lines: ListItem['lines'];
      blocks: Block[];
      span: Span;
    }[];
  }
  const root: Open = { mark: flat[0]?.mark ?? '', items: [] };
  const open: Open[] = [root];
  for (const { mark, item } of flat) {
    const known = open.findIndex(list => list.mark === mark);
    if (known >= 0) open.splice(known + 1);
    const top = open.at(-1) ?? root;
    const entry = { ...item, blocks: [...item.blocks] };
    const last = top.items.at(-1);
    if (known < 0 && last) {
      const nested: Open = { mark, items: [entry] };
      last.blocks.push({
        kind: 'list',
        ordered: isOrdered(mark),
        items: nested.items,
        span: item.span,
      });
      open.push(nested);
    } else top.items.push(entry);
  }
  const span = spanOfLines(flat.map(({ item }) => item.span));
  return { kind: 'list', ordered: isOrdered(root.mark), items: root.items, span };
}

function isOrdered(mark: string): boolean {
  return /^[.1]/.test(mark);
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function code(lines: readonly Span[]): Block {
  return { kind: 'code', span: spanOfLines(lines) };
}
