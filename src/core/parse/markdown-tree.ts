import type { Problem, Span } from '../text/span.ts';
import type { YamlTree } from './yaml/yaml-tree.ts';

/**
 * The block structure of a text, with the span of every piece: of Markdown, and of the other
 * languages that are read into the same blocks.
 */
export interface MarkdownTree {
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  /** The same blocks, cut at the headings. */
  readonly parts: readonly Part[];
  /** Problems of the front matter included. */
  readonly problems: readonly Problem[];
}

/** What stands below a heading, up to the next one of any level. */
export interface Part {
  /** Undefined for what stands before the first heading. */
  readonly heading: Heading | undefined;
  readonly blocks: readonly Block[];
  /** Whether a paragraph of it may be in bold and stand for a heading. */
  readonly mayHoldBoldLines: boolean;
}

export interface FrontMatter {
  /** What stands between the two lines `---`. */
  readonly span: Span;
  readonly yaml: YamlTree;
}

export type Block = Heading | Paragraph | List | Table | Quote | Code | Html | Fields;

export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  /** The text without the marks around it. */
  readonly content: Span;
  readonly span: Span;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** One span a line, without indentation and without the marks of quotes and lists. */
  readonly lines: readonly Span[];
  readonly span: Span;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

export interface ListItem {
  readonly task: Task | undefined;
  /** The lines of its first paragraph, the box left out. Empty where it starts with another block. */
  readonly lines: readonly Span[];
  /** What follows the first paragraph: sub-lists, code, more paragraphs. */
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** A box such as `[ ]` or `[x]` at the start of an item. */
export interface Task {
  /** What stands between the brackets, trimmed; empty for `[ ]` and `[]`. */
  readonly mark: string;
  readonly span: Span;
}

export interface Table {
  readonly kind: 'table';
  /** The header row first; cells are trimmed. */
  readonly rows: readonly (readonly Span[])[];
  readonly span: Span;
}

export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** A fenced or indented code block. */
export interface Code {
  readonly kind: 'code';
  readonly span: Span;
}

/** Raw HTML, a comment for example. */
export interface Html {
  readonly kind: 'html';
  readonly span: Span;
}

/** Labels with their values as a language has them beside its text: field lists, attributes. */
export interface Fields {
  readonly kind: 'fields';
  /** `line` stands for a term and its definition. */
  readonly style: 'field-list' | 'attribute' | 'line';
  readonly entries: readonly FieldEntry[];
  readonly span: Span;
}

export interface FieldEntry {
  readonly label: Span;
  /** The lines of the first paragraph of the value. */
  readonly lines: readonly Span[];
  /** What follows the first paragraph. */
  readonly blocks: readonly Block[];
}
