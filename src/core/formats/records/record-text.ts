import type { Sourced } from '../../model/value.ts';
import { plainText } from '../../parse/inline.ts';
import type { Block } from '../../parse/markdown-tree.ts';
import type { YamlMap } from '../../parse/yaml/yaml-tree.ts';
import { type Span, sliceOf, trimSpan } from '../../text/span.ts';
import type { MarkdownDocument } from '../document.ts';
import { canonicalKey } from '../plan/keys/canonical-key.ts';
import { recordTables } from '../plan/keys/record-keys.ts';
import { isSearchable } from '../plan/markdown/sections/read-line.ts';
import { nestSections, type Section } from '../plan/markdown/sections/section.ts';
import {
  createPlanSource,
  createSourced,
  type Fields,
  type PlanSource,
} from '../plan/plan-source.ts';
import { nodeOf, readFields } from '../plan/yaml/yaml-fields.ts';
import type { RecordKind } from './record-kind.ts';

/** A record before it is understood: its front matter, and lines such as `Severity: SEV-2`. */
export interface RecordText {
  readonly source: PlanSource;
  readonly fields: Fields;
  readonly root: Section;
  readonly heading: Sourced<string> | undefined;
  readonly lines: readonly RecordLine[];
}

interface RecordLine {
  /** In lower case. */
  readonly key: string;
  readonly value: Span;
}

export function openRecord(document: MarkdownDocument, kind: RecordKind): RecordText {
  const { text, tree } = document;
  const source = createPlanSource(document, 'front-matter', tree.problems);
  const root = nestSections(text, tree.blocks);
  const title = root.sections.find(({ level }) => level === 1);
  const span = title?.heading?.content;
  return {
    source,
    root,
    fields: readFields(source, ownEntries(document, kind), recordTables[kind]),
    heading:
      title && span && title.title !== ''
        ? { ...createSourced(text, title.title, { span, source: 'heading' }) }
        : undefined,
    lines: linesOf(text, root),
  };
}

/** The value of the first line with one of these names that can be read; what is struck out says nothing. */
export function lineValue<T>(
  { source, lines }: RecordText,
  names: readonly string[],
  read: (text: string) => T | undefined,
): Sourced<T> | undefined {
  for (const { key, value } of lines) {
    if (!names.includes(key) || sliceOf(source.text, value).includes('~~')) continue;
    const found = read(plainText(source.text, value));
    if (found !== undefined)
      return createSourced(source.text, found, { span: value, source: 'line' });
  }
  return undefined;
}

/** The same where front matter says nothing of `key`: what it says counts, also where it is not understood. */
export function lineValueWithout<T>(
  key: string,
  record: RecordText,
  names: readonly string[],
  read: (text: string) => T | undefined,
): Sourced<T> | undefined {
  return nodeOf(record.fields, key) ? undefined : lineValue(record, names, read);
}

/** Other tools have keys of their own in front matter; those are not ours to judge. */
function ownEntries({ tree }: MarkdownDocument, kind: RecordKind): YamlMap {
  const root = tree.frontMatter?.yaml.root;
  if (root?.kind !== 'map') return { kind: 'map', entries: [], span: { start: 0, end: 0 } };
  const table = recordTables[kind];
  const entries = root.entries.filter(({ key }) => table.keys.has(canonicalKey(key, table).key));
  return { ...root, entries };
}

function linesOf(text: string, section: Section): readonly RecordLine[] {
  return [
    ...section.blocks.flatMap(block => linesIn(text, block)),
    ...headingLine(section),
    ...section.sections.flatMap(below => linesOf(text, below)),
  ];
}

/** `## Date` with one line below it, as in the SRE book's and other templates. */
function headingLine({ title, blocks }: Section): readonly RecordLine[] {
  const [first] = blocks;
  const line = first?.kind === 'paragraph' ? first.lines[0] : undefined;
  return line && isSearchable(line) ? [{ key: title.toLowerCase(), value: line }] : [];
}

/** The lines of a block that begin with a name and a colon. */
export function linesIn(text: string, block: Block): readonly RecordLine[] {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.flatMap(line => keyLine(text, line) ?? []);
    case 'list':
      return block.items.flatMap(({ lines, blocks }) => [
        ...lines.slice(0, 1).flatMap(line => keyLine(text, line) ?? []),
        ...blocks.flatMap(inner => linesIn(text, inner)),
      ]);
    case 'table':
      return block.rows.flatMap(([key, value, more]) =>
        key && value && !more ? [{ key: nameOf(text, key), value }] : [],
      );
    default:
      return [];
  }
}

function keyLine(text: string, line: Span): RecordLine | undefined {
  if (!isSearchable(line)) return undefined;
  const match =
    /^(?:\*\*|__)?([A-Za-z][A-Za-z -]{1,24}?)\s*(?:\*\*|__)?\s*:(?:\*\*|__)?\s*(?=\S)/.exec(
      sliceOf(text, line),
    );
  if (!match) return undefined;
  const value = trimSpan(text, { start: line.start + match[0].length, end: line.end });
  return { key: (match[1] ?? '').toLowerCase(), value };
}

function nameOf(text: string, span: Span): string {
  return isSearchable(span) ? plainText(text, span).replace(/:$/, '').toLowerCase() : '';
}
