import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';
import { type Cut, cutAtHeadings } from './cut-at-headings.ts';
import { parseFrontMatter } from './front-matter.ts';
import { readMarkdownBlocks } from './markdown-blocks.ts';
import type { Block, FrontMatter, Heading, MarkdownTree, Part } from './markdown-tree.ts';
import { blocksOf, partsOf } from './parts.ts';
import { readPlainParagraphs } from './plain-paragraphs.ts';

/**
 * Reads the blocks of a Markdown text (CommonMark with tables and task boxes). Never throws. What
 * stands below a heading is read when somebody asks for it: see `cutAtHeadings`.
 */
export function parseMarkdown(text: string): MarkdownTree {
  const frontMatter = parseFrontMatter(text);
  const start = frontMatter ? startOfBody(text, frontMatter) : 0;
  const body = { start, end: text.length };
  const cuts = cutAtHeadings(text, start) ?? [wholeOf(body)];
  let isCut = false;
  const readNow = (span: Span) => {
    const read = readMarkdownBlocks(text, span);
    isCut ||= read.isCut;
    return read.blocks;
  };
  const parts = cuts.flatMap(cut => {
    if (!cut.mayHoldHeadings) return [new LaterPart(text, cut)];
    const blocks = readNow(cut.body);
    return partsOf(cut.heading ? [cut.heading, ...blocks] : blocks);
  });
  const blocks = lazy(() => blocksOf(parts));
  const problems = [...(frontMatter?.yaml.problems ?? [])];
  if (isCut) {
    problems.push({
      span: { start: 0, end: 0 },
      message: 'Lists are nested too deeply to be read whole.',
    });
  }
  return {
    frontMatter,
    parts,
    problems,
    get blocks() {
      return blocks();
    },
  };
}

/** Front matter ends with a line of its own. */
function startOfBody(text: string, { span }: FrontMatter): number {
  const lineBreak = /\r\n|\n|\r|$/g;
  lineBreak.lastIndex = span.end;
  const match = lineBreak.exec(text);
  return match ? match.index + match[0].length : text.length;
}

function wholeOf(body: Span): Cut {
  return { heading: undefined, body, mayHoldHeadings: true, mayHoldBoldLines: true };
}

/** A part whose blocks are read when somebody asks for them. */
class LaterPart implements Part {
  readonly heading: Heading | undefined;
  readonly mayHoldBoldLines: boolean;
  readonly #text: string;
  readonly #body: Span;
  #blocks: readonly Block[] | undefined;

  constructor(text: string, { heading, body, mayHoldBoldLines }: Cut) {
    this.heading = heading;
    this.mayHoldBoldLines = mayHoldBoldLines;
    this.#text = text;
    this.#body = body;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??=
      readPlainParagraphs(this.#text, this.#body) ??
      readMarkdownBlocks(this.#text, this.#body).blocks;
    return this.#blocks;
  }
}
