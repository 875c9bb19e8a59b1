import { pushAll } from '../text/push-all.ts';
import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import type { Block, FieldEntry, ListItem, MarkdownTree } from './markdown-tree.ts';
import { partsOf } from './parts.ts';
import { readTask } from './read-task.ts';
import { readDirective } from './rst-directive.ts';
import { readGridTable, readSimpleTable } from './rst-table.ts';
import { isBlank, lineFrom, readTextLines, spanOfLines, type TextLine } from './text-line.ts';

/** Deeper blocks are left out as code; so each line is looked at a limited number of times. */
const maxDepth = 16;

/**
 * Reads the blocks of a reStructuredText: headings, field and definition lists, lists, tables,
 * directives, comments, literal blocks. Never throws.
 */
export function parseRestructuredText(text: string): MarkdownTree {
  const lines = readTextLines(text);
  const first = lines.findIndex(line => !isBlank(line));
  const header = first < 0 ? [] : takeHeader(text, lines, first);
  const reader = new RstReader(text);
  const blocks = reader.read(lines.slice(Math.max(first, 0) + header.length), 0);
  const fields = header.length === 0 ? [] : [headerBlock(text, header)];
  const all = [...fields, ...blocks];
  return { frontMatter: undefined, blocks: all, parts: partsOf(all), problems: [] };
}

/** A header in the manner of mail: `Key: value` lines from the first line of the text on. */
function takeHeader(text: string, lines: readonly TextLine[], first: number): TextLine[] {
  const header: TextLine[] = [];
  for (const line of lines.slice(first, first + 100)) {
    const isKey = line.indent === 0 && headerKey.test(sliceOf(text, line));
    if (isBlank(line) || (!isKey && (line.indent === 0 || header.length === 0))) break;
    header.push(line);
  }
  return header.filter(({ indent }) => indent === 0).length >= 2 ? header : [];
}

const headerKey = /^[A-Z][\w -]{0,40}:(?:\s|$)/;

function headerBlock(text: string, lines: readonly TextLine[]): Block {
  const entries: FieldEntry[] = [];
  let open: TextLine[] = [];
  for (const line of lines) {
    if (line.indent > 0) {
      open.push(line);
      continue;
    }
    const colon = text.indexOf(':', line.start);
    const value = lineFrom(text, line, colon + 1);
    open = isBlank(value) ? [] : [value];
    entries.push({ label: { start: line.start, end: colon }, lines: open, blocks: [] });
  }
  return { kind: 'fields', style: 'field-list', entries, span: spanOfLines(lines) };
}

class RstReader {
  readonly #text: string;
  /** The styles of headings in the order of their first use: the index is the level. */
  readonly #styles: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(lines: readonly TextLine[], depth: number): Block[] {
    const blocks: Block[] = [];
    if (depth > maxDepth) return lines.length > 0 ? [code(lines)] : [];
    const base = lines.find(line => !isBlank(line))?.indent ?? 0;
    for (let at = 0; at < lines.length; ) {
      const line = lines[at];
      if (!line) break;
      if (isBlank(line)) at++;
      else if (line.indent > base) {
        const inside = takeIndented(lines, at, base);
        blocks.push({
          kind: 'quote',
          blocks: this.read(inside, depth + 1),
          span: spanOfLines(inside),
        });
        at += inside.length;
      } else at = this.#readBlock(lines, at, depth, blocks);
    }
    return blocks;
  }

  /** Reads the block at a line, adds it, and gives the index of the line behind it. */
  #readBlock(lines: readonly TextLine[], at: number, depth: number, blocks: Block[]): number {
    const line = lines[at] ?? nowhere;
    const said = sliceOf(this.#text, line);
    const heading = this.#readHeading(lines, at, depth, blocks);
    if (heading !== undefined) return heading;
    if (said.startsWith('.. ') || said === '..') {
      return this.#readExplicit(lines, at, depth, blocks);
    }
    if (fieldMark.test(said)) return this.#readFields(lines, at, depth, blocks);
    if (listMark.test(said)) return this.#readList(lines, at, depth, blocks);
    if (/^\+[-=+]{2,}\+$/.test(said)) {
      const rows = takeWhile(lines, at, row => /^[+|]/.test(sliceOf(this.#text, row)));
      blocks.push(readGridTable(this.#text, rows));
      return at + rows.length;
    }
    if (/^=+(?: +=+)+$/.test(said)) {
      const rows = readSimpleTable(this.#text, lines, at);
      blocks.push(rows.table);
      return at + rows.length;
    }
    return this.#readParagraph(lines, at, depth, blocks);
  }

  #readHeading(
    lines: readonly TextLine[],
    at: number,
    depth: number,
    blocks: Block[],
  ): number | undefined {
    const [first = nowhere, second = nowhere, third = nowhere] = lines.slice(at, at + 3);
    const [said, below, last] = [first, second, third].map(line => sliceOf(this.#text, line));
    if (depth > 0 || said === undefined) return undefined;
    if (isAdornment(said)) {
      if (isBlank(second)) return said.length >= 4 ? at + 1 : undefined;
      if (last === undefined || !isAdornment(last) || last.charAt(0) !== said.charAt(0)) {
        return undefined;
      }
      const span = { start: first.start, end: third.end };
      blocks.push(this.#heading(said.charAt(0).repeat(2), second, span));
      return at + 3;
    }
    if (below === undefined || !isAdornment(below) || second.indent > 0) return undefined;
    if (below.length < 4 && below.length < said.length) return undefined;
    const span = { start: first.start, end: second.end };
    blocks.push(this.#heading(below.charAt(0), first, span));
    return at + 2;
  }

  #heading(style: string, title: TextLine, span: Span): Block {
    if (!this.#styles.includes(style)) this.#styles.push(style);
    const level = Math.min(6, this.#styles.indexOf(style) + 1);
    return { kind: 'heading', level, content: bare(title), span };
  }

  /** Directives, targets, comments: everything behind two points. */
  #readExplicit(lines: readonly TextLine[], at: number, depth: number, blocks: Block[]): number {
    const line = lines[at] ?? nowhere;
    const rest = takeIndented(lines, at + 1, line.indent);
    const read = (inside: readonly TextLine[]) => this.read(inside, depth + 1);
    const found = readDirective(this.#text, line, rest, read);
    pushAll(blocks, found ?? [{ kind: 'html', span: spanOfLines([line, ...rest]) }]);
    return at + 1 + rest.length;
  }

  #readFields(lines: readonly TextLine[], at: number, depth: number, blocks: Block[]): number {
    const entries: FieldEntry[] = [];
    let next = at;
    for (let line = lines[next]; line; line = lines[next]) {
      const mark = fieldMark.exec(sliceOf(this.#text, line));
      if (!mark || line.indent !== (lines[at]?.indent ?? 0)) break;
      const rest = takeIndented(lines, next + 1, line.indent);
      const label = { start: line.start + 1, end: line.start + mark[0].trimEnd().length - 1 };
      const value = lineFrom(this.#text, line, line.start + mark[0].length);
      entries.push({ label, ...this.#readBody([value, ...rest], depth) });
      next += 1 + rest.length;
    }
    const span = spanOfLines(lines.slice(at, next).filter(line => !isBlank(line)));
    blocks.push({ kind: 'fields', style: 'field-list', entries, span });
    return next;
  }

  #readList(lines: readonly TextLine[], at: number, depth: number, blocks: Block[]): number {
    const base = lines[at]?.indent ?? 0;
    const items: ListItem[] = [];
    let next = at;
    let ordered = false;
    for (let line = lines[next]; line; line = lines[next]) {
      const mark = listMark.exec(sliceOf(this.#text, line));
      if (!mark || line.indent !== base) break;
      ordered = !/^[*+•‣⁃-]/.test(mark[0]);
      const rest = takeIndented(lines, next + 1, base);
      const first = lineFrom(this.#text, line, line.start + mark[0].length);
      const { lines: own, blocks: inside } = this.#readBody([first, ...rest], depth);
      const { start, end } = spanOfLines([line, ...rest]);
      items.push({ ...readTask(this.#text, own), blocks: inside, span: { start, end } });
      next += 1 + rest.length;
    }
    blocks.push({ kind: 'list', ordered, items, span: spanOfLines(items.map(({ span }) => span)) });
    return next;
  }

  /** What stands behind a mark and below it, indented: a first paragraph and further blocks. */
  #readBody(lines: readonly TextLine[], depth: number) {
    const [first, ...rest] = lines;
    const written = rest.filter(line => !isBlank(line));
    const indent = written.reduce((least, line) => Math.min(least, line.indent), Infinity);
    const even = Number.isFinite(indent) && first ? [{ ...first, indent }, ...rest] : lines;
    const blocks = this.read(even.slice(even.findIndex(line => !isBlank(line))), depth + 1);
    const [paragraph, ...others] = blocks;
    if (!first || isBlank(first) || paragraph?.kind !== 'paragraph') return { lines: [], blocks };
    return { lines: paragraph.lines, blocks: others };
  }

  #readParagraph(lines: readonly TextLine[], at: number, depth: number, blocks: Block[]): number {
    const [first = nowhere, second] = lines.slice(at, at + 2);
    const isTerm = second && !isBlank(second) && second.indent > first.indent;
    if (isTerm && !sliceOf(this.#text, first).endsWith('::')) {
      return this.#readDefinition(lines, at, depth, blocks);
    }
    const own = takeWhile(lines, at, line => line.indent === first.indent);
    const next = at + own.length;
    const last = own.at(-1) ?? first;
    if (!sliceOf(this.#text, last).endsWith('::')) {
      const lines = own.map(line => this.#withoutBar(line)).filter(line => !isBlank(line));
      blocks.push({ kind: 'paragraph', lines, span: spanOfLines(own) });
      return next;
    }
    const shown = { ...last, ...trimSpan(this.#text, { start: last.start, end: last.end - 2 }) };
    const kept = [...own.slice(0, -1), shown].filter(line => !isBlank(line));
    if (kept.length > 0) {
      blocks.push({ kind: 'paragraph', lines: kept.map(bare), span: spanOfLines(own) });
    }
    const literal = takeIndented(lines, next, first.indent);
    if (literal.some(line => !isBlank(line))) blocks.push(code(literal));
    return next + literal.length;
  }

  /** The bar before a line that must not be joined with the next one. */
  #withoutBar(line: TextLine): Span {
    const isBar = /^\|(?:\s|$)/.test(sliceOf(this.#text, line));
    return bare(isBar ? lineFrom(this.#text, line, line.start + 1) : line);
  }

  #readDefinition(lines: readonly TextLine[], at: number, depth: number, blocks: Block[]): number {
    const line = lines[at] ?? nowhere;
    const rest = takeIndented(lines, at + 1, line.indent);
    const body = this.#readBody(rest, depth);
    const entries = [{ label: bare(line), ...body }];
    const span = spanOfLines([line, ...rest]);
    blocks.push({ kind: 'fields', style: 'line', entries, span });
    return at + 1 + rest.length;
  }
}

const nowhere: TextLine = { start: 0, end: 0, indent: 0 };
const fieldMark = /^:(?![:\s])[^:\n]{1,100}:(?:\s+|$)/;
const listMark = /^(?:[*+•‣⁃-]|\(?(?:\d{1,4}|#|[A-Za-z])[.)])\s+(?=\S)/;

function isAdornment(said: string): boolean {
  return said.length >= 2 && /^([!-/:-@[-`{-~])\1+$/.test(said);
}

/** The lines from `at` on that are blank or stand further in than `base`, blank ones at the end left out. */
function takeIndented(lines: readonly TextLine[], at: number, base: number): TextLine[] {
  const taken: TextLine[] = [];
  let kept = 0;
  for (let index = at; index < lines.length; index++) {
    const line = lines[index];
    if (!line || (!isBlank(line) && line.indent <= base)) break;
    taken.push(line);
    if (!isBlank(line)) kept = taken.length;
  }
  return taken.slice(0, kept);
}

function takeWhile(
  lines: readonly TextLine[],
  at: number,
  belongs: (line: TextLine) => boolean,
): TextLine[] {
  let end = at;
  for (let line = lines[end]; line && !isBlank(line) && belongs(line); line = lines[end]) end++;
  return lines.slice(at, Math.max(end, at + 1));
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function code(lines: readonly TextLine[]): Block {
  return { kind: 'code', span: spanOfLines(lines) };
}
