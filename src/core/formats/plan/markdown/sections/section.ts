import { plainText } from '../../../../parse/inline.ts';
import type { Block, Heading } from '../../../../parse/markdown-tree.ts';
import { pushAll } from '../../../../text/push-all.ts';
import { type Span, sliceOf } from '../../../../text/span.ts';
import { headingKind } from '../words/heading-kind.ts';
import { withListBelow } from './list-below.ts';
import { isSearchable } from './read-line.ts';

/** A heading with what stands below it. The root has no heading and stands for the whole text. */
export interface Section {
  readonly heading: Heading | undefined;
  readonly above: Section | undefined;
  /** 0 for the root. */
  readonly level: number;
  /** The heading as a reader sees it. */
  readonly title: string;
  /** What stands before the next heading. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** From the heading to the next one of the same level or a higher one. */
  readonly span: Span;
}

/** Nests the blocks of a text under their headings. */
export function nestSections(text: string, blocks: readonly Block[]): Section {
  const root = createOpen(text, undefined, undefined);
  const isPlain = !blocks.some(({ kind }) => kind === 'heading');
  let current = root;
  for (const block of blocks) {
    const heading =
      block.kind === 'heading'
        ? block
        : (boldHeading(text, block) ?? (isPlain ? plainHeading(text, block) : undefined));
    if (!heading) {
      current.blocks.push(block);
      continue;
    }
    while (current.above && current.level >= heading.level) current = current.above;
    current = createOpen(text, heading, current);
    current.above?.sections.push(current);
    // What follows the bold words in their paragraph belongs to them.
    if (block.kind === 'paragraph') pushAll(current.blocks, withListBelow(text, block));
  }
  closeAll(root, text.length);
  return root;
}

/** A section and all below it but those that are left out, in file order. */
export function withBelow(
  section: Section,
  isLeftOut: (section: Section) => boolean = () => false,
): readonly Section[] {
  if (isLeftOut(section)) return [];
  return [section, ...section.sections.flatMap(child => withBelow(child, isLeftOut))];
}

/** Of bold words that stand for a heading: below every real one. */
export const boldLevel = 7;

/**
 * What stands for a heading at the start of a paragraph: bold words that start as `Phase 2`, `Step 3` or `1.2` do, a
 * bold number, or such words below a line of dashes.
 */
function boldHeading(text: string, block: Block): Heading | undefined {
  const [line, next] = block.kind === 'paragraph' ? block.lines : [];
  const content = line && isSearchable(line) ? titleIn(text, line, next) : undefined;
  if (!content) return undefined;
  const words = sliceOf(text, content).replace(/^\*\*(?!\d)/, '');
  const { kind } = headingKind(words);
  const isCounted = kind === 'numbered' || byId.test(words);
  if (kind !== 'phase' && kind !== 'step' && !isCounted) return undefined;
  return { kind: 'heading', level: boldLevel, content, span: block.span };
}

/** `Phase 2: Copy the rows` in a text without any heading, as it is pasted from where headings are drawn. */
function plainHeading(text: string, block: Block): Heading | undefined {
  const [content, ...others] = block.kind === 'paragraph' ? block.lines : [];
  if (!content || others.length > 0 || !isSearchable(content)) return undefined;
  const words = sliceOf(text, content);
  if (headingKind(words).kind !== 'phase' || !/^[^:：]{1,30}[:：]\s.*[^.:：]$/.test(words))
    return undefined;
  return { kind: 'heading', level: boldLevel, content, span: block.span };
}

function titleIn(text: string, line: Span, next: Span | undefined): Span | undefined {
  const written = sliceOf(text, line);
  if (dashes.test(written)) return next && isSearchable(next) ? next : undefined;
  if (boldNumber.test(written) || boldSigned.test(written)) return line;
  const [, stars, lines] = boldStart.exec(written) ?? [];
  const words = (stars ?? lines)?.replace(/[.:：]+$/, '');
  return words === undefined
    ? undefined
    : { start: line.start + 2, end: line.start + 2 + words.length };
}

const dashes = /^[─━═]{5,}\s*$/;

/** `**1.2** Copy the rows`. */
const boldNumber = /^\*\*\d+(?:\.\d+)+\*\*\s+\S/u;

/** `**Phase 2: Copy the rows** ✅` */
const boldSigned = /^\*\*[^*]+\*\*\s+[\p{Extended_Pictographic}✓☐]\ufe0f?\s*$/u;

/** `A1. Copy the rows`, `T-012 Copy the rows`; `S3 buckets` is none. */
export const byId =
  /^(?:(?:[A-Z]{1,4}\d?-?\d{1,4}(?:\.\d{1,3})*[a-z]?\/?)+(?:\.?\s*[:：.]|\s+[–—·-])\s*|[A-Z]{1,4}-?\d{3}\s+)/;

/** A sentence of its own, or words before a colon: not a name in bold within a sentence. */
const boldStart =
  /^(?:\*\*([^*]+)\*\*|__([^_]+)__)(?:[:：]|\s*$|\s*[–—(]|(?<=[.:：)](?:\*\*|__))\s)/u;

interface OpenSection extends Section {
  readonly above: OpenSection | undefined;
  readonly blocks: Block[];
  readonly sections: OpenSection[];
  readonly span: { start: number; end: number };
}

function createOpen(
  text: string,
  heading: Heading | undefined,
  above: OpenSection | undefined,
): OpenSection {
  const start = heading?.span.start ?? 0;
  return {
    heading,
    above,
    level: heading?.level ?? 0,
    title: heading && isSearchable(heading.content) ? plainText(text, heading.content) : '',
    blocks: [],
    sections: [],
    span: { start, end: start },
  };
}

/** A section ends where the next one of its level starts, the last one at the end of the text. */
function closeAll(section: OpenSection, end: number): void {
  section.span.end = end;
  section.sections.forEach((child, index) => {
    closeAll(child, section.sections[index + 1]?.span.start ?? end);
  });
}
