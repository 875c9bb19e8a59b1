import { plainText } from '../../../parse/inline.ts';
import type {
  Block,
  FieldEntry,
  FrontMatter,
  Heading,
  Part,
} from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { findSectionField, isNameOfTitle } from '../fields/field-names.ts';
import type { OwnStatusWords } from '../status/leading-status.ts';
import { isDecisionSection } from './section-words.ts';

/** The text of one record, cut at its headings. */
export interface RecordText {
  readonly path: string;
  readonly text: string;
  readonly span: Span;
  readonly frontMatter: FrontMatter | undefined;
  readonly ownWords: OwnStatusWords;
  /** The entries of a header that is shown as code, so that it is no text of its own. */
  readonly header: readonly FieldEntry[];
  /** The names of the attributes of an AsciiDoc text, in lower case. */
  readonly attributes: ReadonlySet<string>;
  /** The heading that names the record, where one does. */
  readonly titleHeading: Heading | undefined;
  /** What stands between title and first section. */
  readonly head: readonly Block[];
  readonly sections: readonly Section[];
}

interface Blocks {
  readonly blocks: readonly Block[];
}

export interface Section {
  readonly heading: Heading;
  /** The heading as a reader sees it, without number, emoji and colon, in lower case. */
  readonly name: string;
  /** Up to the next heading of any level. */
  readonly blocks: readonly Block[];
}

/** The sections of one record. `isTitle` tells whether the first heading names the record. */
export function cutRecord(
  source: Pick<
    RecordText,
    'path' | 'text' | 'span' | 'frontMatter' | 'ownWords' | 'attributes' | 'header'
  >,
  parts: readonly Part[],
  isTitle: (heading: Heading) => boolean,
): RecordText {
  const { head, sections } = withoutLabel(source.text, cutSections(source.text, parts));
  const first = sections[0];
  const labelled = first && behindLabel(source.text, first.heading);
  if (!first || !(labelled ?? isTitle(first.heading))) {
    return { ...source, titleHeading: undefined, head, sections };
  }
  return {
    ...source,
    titleHeading: labelled ?? first.heading,
    head: [...head, ...first.blocks],
    sections: sections.slice(1),
  };
}

/** `# Title: Use Kafka`, `## **Title:** Use Kafka`: the heading without the label, where it has one. */
function behindLabel(text: string, heading: Heading): Heading | undefined {
  const { start, end } = heading.content;
  const [label = '', name = ''] =
    /^[*_]{0,3}([\p{Alpha} ]{5,9}?)[*_]{0,3}\s?[:：][*_]{0,3}\s*(?=[^\s*_])/u.exec(
      text.slice(start, end),
    ) ?? [];
  if (!isNameOfTitle(name.toLowerCase())) return undefined;
  return { ...heading, content: { start: start + label.length, end } };
}

type Cut = Pick<RecordText, 'head' | 'sections'>;

/** `###### tags: rfc` above the title is no section, and `# docs/adr/0012-use-x.md` or `# Record` above `## Title: Use X` no title. */
function withoutLabel(text: string, cut: Cut): Cut {
  const [first, next] = cut.sections;
  if (!first || !next) return cut;
  const isTags = first.heading.level === 6 && next.heading.level === 1;
  const isName = nameOfFile.test(sliceOf(text, first.heading.content));
  if (!isTags && !isName && !behindLabel(text, next.heading)) return cut;
  return { head: [...cut.head, ...first.blocks], sections: cut.sections.slice(1) };
}

const nameOfFile = /^`?[\w./-]+\.(?:md|adoc|rst)`?$/;

/** The name of a section as the tables have it. */
export function sectionName(text: string, content: Span): string {
  const end = Math.min(content.end, content.start + 300);
  const written = text.slice(content.start, end);
  if (plainName.test(written)) return written.toLowerCase();
  return plainText(text, { start: content.start, end })
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:\d+(?:\.\d+)*[.)]?\s+)?[^\p{Alpha}\p{N}]*/u, '')
    .replace(/\s\{#[\w.-]{1,80}\}$/, '')
    .replace(/[\s:：]+$/, '');
}

/** As nearly every one is. */
const plainName = /^[A-Za-z][A-Za-z\d]*(?: [A-Za-z\d]+)*$/;

function cutSections(text: string, parts: readonly Part[]) {
  const head: Block[] = [];
  const sections: Section[] = [];
  for (const part of parts) {
    const { heading } = part;
    // Below a heading nothing is read before somebody asks for it.
    if (heading && !part.mayHoldBoldLines) sections.push(new PartSection(text, heading, part));
    else cutAtBoldLines(text, part, { head, sections });
  }
  return { head, sections };
}

class PartSection implements Section {
  readonly heading: Heading;
  readonly name: string;
  readonly #part: Blocks;

  constructor(text: string, heading: Heading, part: Blocks) {
    this.heading = heading;
    this.name = sectionName(text, heading.content);
    this.#part = part;
  }

  get blocks(): readonly Block[] {
    return this.#part.blocks;
  }
}

function cutAtBoldLines(
  text: string,
  { heading, blocks }: Part,
  { head, sections }: { readonly head: Block[]; readonly sections: Section[] },
): void {
  let open: Block[] = heading ? [] : head;
  if (heading) sections.push(new PartSection(text, heading, { blocks: open }));
  for (const block of blocks) {
    const found = findBoldHeading(text, block) ?? findHashLine(text, block);
    if (found) {
      open = [...found.below];
      sections.push(new PartSection(text, found.heading, { blocks: open }));
    } else open.push(block);
  }
}

interface HeadingLine {
  readonly heading: Heading;
  /** What stands in the same paragraph. */
  readonly below: readonly Block[];
}

/** `**Status**` alone in its paragraph, where people write bold text instead of headings. */
function findBoldHeading(text: string, block: Block): HeadingLine | undefined {
  const [line, ...others] = block.kind === 'paragraph' ? block.lines : [];
  if (!line || others.length > 0 || line.end - line.start > 80) return undefined;
  const bold = /^(\*\*|__)([^*_]+)\1:?$/.exec(text.slice(line.start, line.end));
  if (!bold?.[2]) return undefined;
  const content = { start: line.start + 2, end: line.start + 2 + bold[2].length };
  const name = sectionName(text, content);
  if (!findSectionField(name) && !isDecisionSection(name)) return undefined;
  return { heading: { kind: 'heading', level: 6, content, span: block.span }, below: [] };
}

/** `##Status`, which is no heading for want of a blank, and what stands below it in one paragraph. */
function findHashLine(text: string, block: Block): HeadingLine | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const [line, ...others] = block.lines;
  if (!line || text[line.start] !== '#' || line.end - line.start > 80) return undefined;
  const marks = /^#{1,6}(?=\p{Alpha})/u.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  const content = { start: line.start + marks, end: line.end };
  const name = marks === 0 ? '' : sectionName(text, content);
  if (!findSectionField(name) && !isDecisionSection(name)) return undefined;
  const heading = { kind: 'heading' as const, level: marks, content, span: line };
  const [next] = others;
  const span = next && { start: next.start, end: block.span.end };
  return { heading, below: span ? [{ ...block, lines: others, span }] : [] };
}
