import { type Span, trimSpan } from '../text/span.ts';
import { type CodeFence, closesFence, readFence } from './code-fence.ts';
import { readHtmlStart } from './html-start.ts';
import { isLetter } from './is-letter.ts';
import type { Heading } from './markdown-tree.ts';

/** A stretch of Markdown from one heading up to the next one. */
export interface Cut {
  /** Undefined for what stands before the first heading. */
  readonly heading: Heading | undefined;
  /** What stands below the heading. */
  readonly body: Span;
  /** Whether some line of the body may be a heading that only the whole grammar can tell. */
  readonly mayHoldHeadings: boolean;
  /** Whether some line of the body starts in bold or as `#Word`, as people write who have no headings. */
  readonly mayHoldBoldLines: boolean;
}

/**
 * Cuts a text at the headings `#` that stand at the margin, by its lines alone: many times faster
 * than the whole grammar, which the most part of a repository's prose then never needs. Gives
 * undefined where the lines do not tell surely which of them are headings.
 */
export function cutAtHeadings(text: string, from: number): readonly Cut[] | undefined {
  // A lone CR ends a line too; nobody writes it.
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return undefined;
  const cutter = new Cutter(text, from);
  for (let start = from; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    if (!cutter.passes(start) && !cutter.readLine({ start, end })) return undefined;
    start = end + 1;
  }
  return cutter.finish();
}

interface OpenCut {
  readonly heading: Heading | undefined;
  readonly body: { readonly start: number; end: number };
  mayHoldHeadings: boolean;
  mayHoldBoldLines: boolean;
}

class Cutter {
  readonly #text: string;
  readonly #cuts: OpenCut[] = [];
  #cut: OpenCut;
  #fence: CodeFence | undefined;
  /** What ends the HTML that is open; a blank line does where it is empty. */
  #htmlEnd: RegExp | 'blank' | undefined;
  #isAfterText = false;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#cut = this.#open(undefined, from);
  }

  finish(): readonly Cut[] {
    this.#cut.body.end = this.#text.length;
    return this.#cuts;
  }

  /** False where nobody can go on by lines alone. */
  readLine(line: Span): boolean {
    if (this.#fence?.indent === 0) return this.#readCode(line, this.#fence);
    if (this.#htmlEnd instanceof RegExp) return this.#readHtml(line, this.#htmlEnd);
    return this.#readMarked(line);
  }

  /**
   * Whether a line is empty, or starts as prose, code, an item or a row does: most of them do, so this
   * is the short way.
   */
  passes(start: number): boolean {
    if (this.#htmlEnd instanceof RegExp) return false;
    const code = this.#text.charCodeAt(start);
    if (this.#fence) {
      if (this.#fence.indent > 0 || !isLetter(code)) return false;
      this.#isAfterText = false;
    } else if (code === lineFeed) this.#readBlank();
    else if (isLetter(code) || startsItemOrRow(this.#text, start)) this.#isAfterText = true;
    else return false;
    return true;
  }

  #readCode(line: Span, fence: CodeFence): boolean {
    if (closesFence(this.#text, line, fence)) this.#fence = undefined;
    this.#isAfterText = false;
    return true;
  }

  #readHtml({ start, end }: Span, ending: RegExp): boolean {
    if (ending.test(this.#text.slice(start, end))) this.#htmlEnd = undefined;
    this.#isAfterText = false;
    return true;
  }

  /** A line that starts with a sign or a blank, or one in a fence that stands in a list. */
  #readMarked(line: Span): boolean {
    const text = this.#text;
    const { start: at, column } = indentOf(text, line);
    if (at === line.end) return this.#readBlank();
    if (this.#fence) return this.#readIndentedCode(line, column, this.#fence);
    const isAfterText = this.#isAfterText;
    this.#isAfterText = true;
    if (startsWithMarks(text, line)) this.#cut.mayHoldHeadings = true;
    switch (text.charAt(at)) {
      case '#':
        return column === 0 ? this.#readHeading(line) : this.#doubt(column);
      case '`':
      case '~':
        return this.#readFence(line, column);
      case '<':
        return this.#readHtmlStart({ start: at, end: line.end }, column);
      case '*':
      case '_':
        if (text.charAt(at + 1) === text.charAt(at)) this.#cut.mayHoldBoldLines = true;
        return true;
      case '=':
      case '-':
        return isAfterText && isUnderline(text.slice(at, line.end)) ? this.#doubt(column) : true;
      default:
        return true;
    }
  }

  #readBlank(): boolean {
    if (this.#htmlEnd === 'blank') this.#htmlEnd = undefined;
    this.#isAfterText = false;
    return true;
  }

  /** In a list the fence ends with its list, so it must be sure that no line ends that. */
  #readIndentedCode(line: Span, column: number, fence: CodeFence): boolean {
    if (column < fence.indent) return false;
    const other = readFence(this.#text, line);
    if (!other) return true;
    if (column !== fence.indent || !closesFence(this.#text, line, fence)) return false;
    this.#fence = undefined;
    return true;
  }

  #readFence(line: Span, column: number): boolean {
    this.#fence = readFence(this.#text, line);
    if (!this.#fence) return true;
    this.#isAfterText = false;
    return this.#htmlEnd === undefined || column > 3;
  }

  #readHtmlStart(line: Span, column: number): boolean {
    if (column > 3) return true;
    const ending = readHtmlStart(this.#text.slice(line.start, line.end));
    if (ending === undefined) return true;
    // Where other HTML is open this is a part of it, and in a list it ends with that.
    if (ending !== 'blank' && (column > 0 || this.#htmlEnd)) return false;
    this.#htmlEnd = ending;
    return true;
  }

  #readHeading(line: Span): boolean {
    const heading = readHeading(this.#text, line);
    if (!heading) {
      // `##Status` is meant as one, as bold text is.
      if (/^#{1,6}\p{Alpha}/u.test(this.#text.slice(line.start, line.start + 7))) {
        this.#cut.mayHoldBoldLines = true;
      }
      return true;
    }
    if (this.#htmlEnd) return false;
    this.#cut.body.end = line.start;
    this.#cut = this.#open(heading, Math.min(line.end + 1, this.#text.length));
    this.#isAfterText = false;
    return true;
  }

  /** From the fourth column on it is code, or goes on with what stands above. */
  #doubt(column: number): boolean {
    if (column <= 3) this.#cut.mayHoldHeadings = true;
    return true;
  }

  #open(heading: Heading | undefined, start: number): OpenCut {
    const body = { start, end: start };
    const cut = { heading, body, mayHoldHeadings: false, mayHoldBoldLines: false };
    this.#cuts.push(cut);
    return cut;
  }
}

/** So many marks of lists and quotes may be nested more deeply than the library reads. */
const manyMarks = 40;
const mark = ' \t>*+-.)0123456789';

function startsWithMarks(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end && at - start < manyMarks && mark.includes(text.charAt(at))) at++;
  return at - start === manyMarks;
}

function isUnderline(text: string): boolean {
  return /^(?:=+|-+)[ \t\r]*$/.test(text);
}

const lineFeed = 10;

/** `- a`, `* a` and `| a |`: no heading, and none of bold text. */
function startsItemOrRow(text: string, start: number): boolean {
  const sign = text[start];
  if (sign === '|') return true;
  return (
    (sign === '-' || sign === '*') &&
    text[start + 1] === ' ' &&
    isLetter(text.charCodeAt(start + 2))
  );
}

/** Where the text of a line starts, and in which column: a tab reaches to the next fourth one. */
function indentOf(text: string, { start, end }: Span): { start: number; column: number } {
  let column = 0;
  let at = start;
  for (; at < end; at++) {
    const char = text.charAt(at);
    if (char === ' ') column++;
    else if (char === '\t') column += 4 - (column % 4);
    else if (char !== '\r') break;
  }
  return { start: at, column };
}

/** One to six `#` and a blank; those at the end, behind a blank, are marks too. */
function readHeading(text: string, line: Span): Heading | undefined {
  const span = { start: line.start, end: line.end - (text[line.end - 1] === '\r' ? 1 : 0) };
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(text.slice(span.start, span.end));
  if (!marks) return undefined;
  const level = marks[0].length;
  const start = span.start + level;
  const content = withoutClosing(text, trimSpan(text, { start, end: span.end }));
  const isEmpty = content.start === content.end;
  return {
    kind: 'heading',
    level,
    content: isEmpty ? { start: span.start, end: span.start } : content,
    span,
  };
}

function withoutClosing(text: string, content: Span): Span {
  let { end } = content;
  while (end > content.start && text[end - 1] === '#') end--;
  const isClosing = end === content.start || /[ \t]/.test(text.charAt(end - 1));
  return isClosing ? trimSpan(text, { start: content.start, end }) : content;
}
