import type { Heading, Part } from '../parse/markdown-tree.ts';
import { sliceOf } from '../text/span.ts';
import { unwrapSpan } from './decision/clean-span.ts';
import type { Field } from './decision/fields/field.ts';
import { findHeader, findHeaderBlock, hasTitle } from './decision/fields/find-header.ts';
import { readFields } from './decision/fields/read-fields.ts';
import { readFileId } from './decision/names/file-id.ts';
import { chaptersOfSeveral, isLog } from './decision/record/chapters.ts';
import type { DecisionItem } from './decision/record/decision-item.ts';
import { isTitle, isTitleByPlace } from './decision/record/is-title.ts';
import { findDecisionItems } from './decision/record/listed-records.ts';
import { cutRecord, type RecordText } from './decision/record/record-text.ts';
import { hasTitleBelow } from './decision/record/saying-headings.ts';
import {
  type RecordPart,
  saysDecision,
  splitById,
  splitEntries,
  splitPlain,
} from './decision/record/split-records.ts';
import { findToldDecisions } from './decision/record/told-decisions.ts';
import type { OwnStatusWords } from './decision/status/leading-status.ts';
import type { TextDocument } from './document.ts';

/** The text of a record with its parts, and its fields as they are written. */
export interface OpenRecord {
  readonly record: RecordText;
  readonly fields: readonly Field[];
}

/** One of several records of a file. */
export interface OpenEntry extends OpenRecord {
  /** The heading over it and over others: `## 2026-11-24`. */
  readonly above: Heading | undefined;
}

/** The parts and the fields of a text that is taken for a record. */
export function openDecision(document: TextDocument, ownWords: OwnStatusWords): OpenRecord {
  const { path, text, tree } = document;
  const block = findHeaderBlock(text, tree.parts);
  const header = findHeader(text, block);
  const isShown = block?.kind === 'fields' || block?.kind === 'paragraph';
  const source = {
    path,
    text,
    header: isShown ? [] : header,
    span: { start: 0, end: text.length },
    frontMatter: tree.frontMatter,
    ownWords,
    attributes: attributesOf(document),
  };
  const record = cutRecord(source, tree.parts, heading => {
    if (hasTitle(text, header)) return false;
    if (isTitle(text, heading)) return true;
    const { frontMatter } = tree;
    const isNamed =
      frontMatter && /^["']?(?:title|name)["']?:/im.test(sliceOf(text, frontMatter.span));
    return !isNamed && isTitleByPlace(text, tree.parts, readFileId(path).slug);
  });
  return { record, fields: readFields(record) };
}

/** Markdown has none. */
function attributesOf({ kind, text, tree }: TextDocument): ReadonlySet<string> {
  if (kind === 'markdown') return new Set();
  const entries = tree.blocks.flatMap(block =>
    block.kind === 'fields' && block.style === 'attribute' ? block.entries : [],
  );
  return new Set(entries.map(({ label }) => sliceOf(text, label).toLowerCase()));
}

/** The records of a file that holds several, and those in its chapters of decisions that are written in another way. */
export function openEntries(document: TextDocument, ownWords: OwnStatusWords) {
  const { path, text, tree } = document;
  const entries = entriesIn(document, ownWords, tree.parts);
  if (entries.length === 0 || !isLog(path, text, tree.parts)) return { entries, others: [] };
  const places = entries.flatMap(({ record, above }) => [record.span.start, above?.span.start]);
  const taken = new Set(places);
  const others = chaptersOfSeveral(text, tree.parts).flatMap(chapter => {
    if (chapter.some(({ heading }) => taken.has(heading?.span.start))) return [];
    const items = findDecisionItems(document, chapter.slice(0, 1));
    return items.length > 0
      ? openItems(document, ownWords, { parts: chapter, items })
      : entriesIn(document, ownWords, chapter);
  });
  return { entries, others };
}

/**
 * Those with ids have statuses of their own, or say in a file of decisions what was decided: else the headings are parts
 * of one record.
 */
function entriesIn(
  document: TextDocument,
  ownWords: OwnStatusWords,
  parts: readonly Part[],
): readonly OpenEntry[] {
  const open = (part: RecordPart) => openPart(document, ownWords, part);
  const byId = splitById(document, parts).map(open);
  if (areRecords(byId)) return byId;
  const told = findToldDecisions(document, parts);
  if (told.length > 0) return openItems(document, ownWords, { parts, items: told });
  const inParts = splitEntries(document, parts);
  const [first, ...more] = inParts;
  const items = more.length > 0 ? [] : findDecisionItems(document, parts);
  // A list in front of the only heading that tells of one is the log.
  const [item] = items;
  if (item && (!first || item.span.start < first.span.start))
    return openItems(document, ownWords, { parts, items });
  return (first ? inParts : splitPlain(document, parts)).map(open);
}

function areRecords(entries: readonly OpenEntry[]): boolean {
  const ofRecord = entries.filter(
    ({ record, fields }) =>
      fields.some(({ name, values }) => name === 'status' && values.length > 0) ||
      saysDecision(record),
  );
  // One alone stands below the title of a log.
  const least = entries.length === 1 ? 1 : 2;
  return ofRecord.length >= least && ofRecord.length * 2 >= entries.length;
}

interface FoundItems {
  /** Where they were found. */
  readonly parts: readonly Part[];
  readonly items: readonly DecisionItem[];
}

/** Each with the heading that it stands below: both are in the order of the text. */
function openItems(
  document: TextDocument,
  ownWords: OwnStatusWords,
  { parts, items }: FoundItems,
): OpenEntry[] {
  const headings = parts.flatMap(({ heading }) => heading ?? []);
  let next = 0;
  return items.map(item => {
    while ((headings[next]?.span.start ?? Number.POSITIVE_INFINITY) < item.span.start) next++;
    return { ...openItem(document, ownWords, item), above: headings[next - 1] };
  });
}

/** A row or an item of a log that is a table or a list. */
function openItem(
  { path, text }: TextDocument,
  ownWords: OwnStatusWords,
  { title, fields, blocks, span }: DecisionItem,
): OpenRecord {
  const record = {
    path,
    text,
    span,
    frontMatter: undefined,
    ownWords,
    header: [],
    attributes: new Set<string>(),
    titleHeading: { kind: 'heading' as const, level: 6, content: title, span },
    head: blocks,
    sections: [],
  };
  return { record, fields: [...fields, ...readFields(record)] };
}

function openPart(
  { path, text }: TextDocument,
  ownWords: OwnStatusWords,
  { parts, span, above }: RecordPart,
): OpenEntry {
  const source = { path, text, span, frontMatter: undefined, ownWords, header: [] };
  const record = cutRecord({ ...source, attributes: new Set() }, parts, () => true);
  return { record: withoutSign(withTitleBelow(record)), fields: readFields(record), above };
}

function withTitleBelow(record: RecordText): RecordText {
  const { text, titleHeading, head } = record;
  const [content] = head[0]?.kind === 'paragraph' ? head[0].lines : [];
  if (!titleHeading || !content || !hasTitleBelow(text, titleHeading)) return record;
  return { ...record, titleHeading: { ...titleHeading, content } };
}

/** `## 🧭 1. Title`: the number of an entry stands behind the sign. */
function withoutSign(record: RecordText): RecordText {
  const { text, titleHeading } = record;
  const sign =
    titleHeading && /^[^\p{Alpha}\p{N}[("'`*_~{<]+/u.exec(sliceOf(text, titleHeading.content));
  if (!titleHeading || !sign) return record;
  const { start, end } = titleHeading.content;
  const content = unwrapSpan(text, { start: start + sign[0].length, end });
  return { ...record, titleHeading: { ...titleHeading, content } };
}
