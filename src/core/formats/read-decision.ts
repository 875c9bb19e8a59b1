import type { Decision } from '../model/decision.ts';
import type { SkipReason } from '../model/project.ts';
import type { Heading } from '../parse/markdown-tree.ts';
import { baseNameOf } from '../text/path.ts';
import { sliceOf } from '../text/span.ts';
import { unwrapSpan } from './decision/clean-span.ts';
import { chooseDate, readDates } from './decision/dates/choose-date.ts';
import type { Field } from './decision/fields/field.ts';
import { findHeader, findHeaderBlock, hasTitle } from './decision/fields/find-header.ts';
import { readFields } from './decision/fields/read-fields.ts';
import { readOtherFields } from './decision/fields/read-other-fields.ts';
import { chooseNumber } from './decision/names/choose-number.ts';
import { chooseSeries } from './decision/names/choose-series.ts';
import { chooseTitle } from './decision/names/choose-title.ts';
import { asOwnFolder, type FileId, readFileId } from './decision/names/file-id.ts';
import {
  readEntryNumber,
  readHeadingDay,
  readHeadingNumber,
  readLetteredNumber,
} from './decision/names/heading-number.ts';
import { readGoverns } from './decision/read-governs.ts';
import { readDeciders, readPeople } from './decision/read-people.ts';
import type { DecisionItem } from './decision/record/decision-item.ts';
import { type Evidence, weighEvidence } from './decision/record/evidence.ts';
import { isOwnFolder } from './decision/record/is-own-folder.ts';
import { isTitle, isTitleByPlace } from './decision/record/is-title.ts';
import { findDecisionItems } from './decision/record/listed-records.ts';
import { mayBeRecord } from './decision/record/may-be-record.ts';
import { cutRecord, type RecordText } from './decision/record/record-text.ts';
import { hasTitleBelow } from './decision/record/saying-headings.ts';
import { findSkipReason } from './decision/record/skip-reason.ts';
import {
  type RecordPart,
  saysDecision,
  splitById,
  splitEntries,
  splitPlain,
} from './decision/record/split-records.ts';
import { findToldDecisions } from './decision/record/told-decisions.ts';
import { readRelations } from './decision/relations/read-relations.ts';
import { chooseImplementation } from './decision/status/choose-implementation.ts';
import { chooseStatus, readStatuses, statusOfSuccessor } from './decision/status/choose-status.ts';
import { findContradictions } from './decision/status/find-contradictions.ts';
import { findUnreadStatus } from './decision/status/find-unread-status.ts';
import type { OwnStatusWords } from './decision/status/leading-status.ts';
import { readHeadingStatus, readPlaceStatus } from './decision/status/read-place-status.ts';
import type { TextDocument } from './document.ts';
import { decisionFormats } from './index.ts';

/** What one text says about itself. */
export interface DecisionReading {
  readonly evidence: Evidence;
  /** Set where the file is surely no record: a template, an index and so on. */
  readonly skip: SkipReason | undefined;
  /** What its name says. */
  readonly id: FileId;
  /** Empty where the file is surely no record. */
  readonly decisions: readonly Decision[];
  /** Its sections and the labels of its head, in lower case: what other records of its log have too. */
  readonly form: readonly string[];
  /** A glance told that it is no decision; why that is so has not been looked at. */
  readonly isGlance: boolean;
}

/** Reads a file as if it were a decision; whether it is one, its neighbours help to tell. */
export function readDecision(
  document: TextDocument,
  ownWords: OwnStatusWords = [],
): DecisionReading {
  return readAs(readFileId(document.path), document, ownWords);
}

/** The same, but of a text that shows at a glance that it is no record only that. */
export function glanceAtDecision(
  document: TextDocument,
  ownWords: OwnStatusWords,
): DecisionReading {
  const id = readFileId(document.path);
  if (mayBeRecord(document, id)) return readAs(id, document, ownWords);
  return { evidence: 'none', skip: undefined, id, decisions: [], form: [], isGlance: true };
}

function readAs(named: FileId, document: TextDocument, ownWords: OwnStatusWords): DecisionReading {
  const { record, fields } = openDecision(document, ownWords);
  const isOwn = !named.ownFolder && isOwnFolder(record, fields);
  const id = isOwn ? asOwnFolder(document.path) : named;
  const skip = findSkipReason(record, fields, id);
  // A file with an id of its own is one record, whatever its headings are called.
  const isNamed = id.day !== undefined || (id.number !== undefined && !isChapter(document.path));
  const isOne = (skip !== undefined && !mayHoldSeveral.has(skip)) || isOwn || isNamed;
  const several = isOne ? [] : readSeveral(document, ownWords, id);
  const form = [...record.sections.map(({ name }) => name), ...fields.map(({ label }) => label)];
  if (several.length > 0)
    return { evidence: 'strong', skip: undefined, id, decisions: several, form, isGlance: false };
  const evidence = weighEvidence(record, fields, id);
  const decisions = skip ? [] : [readRecord(record, fields, id)];
  return { evidence, skip, id, decisions, form, isGlance: false };
}

/** A page of a folder, one of many links and few words with one may be the log all the same. */
const mayHoldSeveral: ReadonlySet<SkipReason> = new Set<SkipReason>(['index', 'readme', 'stub']);

/** `09_architecture_decisions.md`: a number of a chapter that holds all decisions, as arc42 counts its own. */
function isChapter(path: string): boolean {
  return chapter.test(baseNameOf(path));
}

const chapter =
  /^\d{1,2}[-_. ]{1,3}(?:(?:architecture|architectural|design|technical)[-_ ]?)?(?:decisions|architekturentscheidungen|entwurfsentscheidungen|entscheidungen|adrs)\./i;

/** One of several records of a file. */
interface Entry {
  readonly record: RecordText;
  readonly fields: readonly Field[];
  /** The heading over it and over others: `## 2026-11-24`. */
  readonly above: Heading | undefined;
}

function readSeveral(document: TextDocument, ownWords: OwnStatusWords, id: FileId): Decision[] {
  const entries = openEntries(document, ownWords);
  const letters = entries.flatMap(({ record }) => readLetteredNumber(record)?.letters ?? []);
  return entries.map(entry => readEntry(entry, id, letters));
}

/**
 * The records of a file that holds several. Those with ids have statuses of their own, or say in a file of decisions what
 * was decided: else the headings are parts of one record.
 */
export function openEntries(document: TextDocument, ownWords: OwnStatusWords): readonly Entry[] {
  const { parts } = document.tree;
  const open = (part: RecordPart) => openPart(document, ownWords, part);
  const openOne = (item: DecisionItem) => openItem(document, ownWords, item);
  const byId = splitById(document, parts).map(open);
  if (areRecords(byId)) return byId;
  const told = findToldDecisions(document, parts);
  if (told.length > 0) return told.map(openOne);
  const inParts = splitEntries(document, parts);
  if (inParts.length > 0) return inParts.map(open);
  const items = findDecisionItems(document, parts);
  return items.length > 0 ? items.map(openOne) : splitPlain(document, parts).map(open);
}

function areRecords(entries: readonly Entry[]): boolean {
  const ofRecord = entries.filter(
    ({ record, fields }) =>
      fields.some(({ name, values }) => name === 'status' && values.length > 0) ||
      saysDecision(record),
  );
  // One alone stands below the title of a log.
  const least = entries.length === 1 ? 1 : 2;
  return ofRecord.length >= least && ofRecord.length * 2 >= entries.length;
}

/** The day that a field calls that of the decision, else one of the heading, else any, else that of several entries. */
function readEntry(
  { record, fields, above }: Entry,
  id: FileId,
  letters: readonly string[],
): Decision {
  const { path, text, titleHeading } = record;
  const number = readEntryNumber(record, letters);
  const own = { ...id, log: path, number, day: undefined, slug: '' };
  const read = readRecord(record, fields, own);
  const written = read.dates.some(({ kind }) => kind === 'date') ? read.date : undefined;
  const date =
    written ??
    readHeadingDay(text, titleHeading?.content) ??
    read.date ??
    readHeadingDay(text, above?.content);
  const status = read.status ?? readHeadingStatus(text, above);
  return { ...read, number: number ?? read.number, status, date, placedAs: undefined };
}

/** A row or an item of a log that is a table or a list. */
function openItem(
  { path, text }: TextDocument,
  ownWords: OwnStatusWords,
  { title, fields, blocks, span }: DecisionItem,
): Entry {
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
  return { record, fields: [...fields, ...readFields(record)], above: undefined };
}

function openPart(
  { path, text }: TextDocument,
  ownWords: OwnStatusWords,
  { parts, span, above }: RecordPart,
): Entry {
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
    titleHeading && /^[^\p{L}\p{N}[("'`*_~{<]+/u.exec(sliceOf(text, titleHeading.content));
  if (!titleHeading || !sign) return record;
  const { start, end } = titleHeading.content;
  const content = unwrapSpan(text, { start: start + sign[0].length, end });
  return { ...record, titleHeading: { ...titleHeading, content } };
}

/** The parts and the fields of a text that is taken for a record. */
export function openDecision(
  document: TextDocument,
  ownWords: OwnStatusWords,
): { readonly record: RecordText; readonly fields: readonly Field[] } {
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

/** One record from its fields. */
export function readRecord(record: RecordText, fields: readonly Field[], id: FileId): Decision {
  const written = readStatuses(record, fields);
  const relations = readRelations(record, fields);
  const status =
    chooseStatus(record.text, fields, written) ??
    findUnreadStatus(record) ??
    statusOfSuccessor(record.text, relations);
  const placedAs = readPlaceStatus(record.path);
  const number = chooseNumber(record, fields, id);
  const dates = readDates(record.text, fields);
  const title = chooseTitle(record, fields, id);
  return {
    kind: 'decision',
    file: record.path,
    span: record.span,
    log: id.log,
    format: decisionFormats.find(format => format.recognises(record, fields))?.id ?? 'other',
    series: chooseSeries(record, fields, { id, number }),
    number,
    headingNumber: readHeadingNumber(record),
    title,
    status,
    date: chooseDate(record, fields, { id, dates, status }),
    deciders: readDeciders(record.text, fields),
    relations,
    implementation: chooseImplementation(record.text, fields),
    placedAs,
    dates: dates.toSorted((a, b) => a.span.start - b.span.start),
    people: readPeople(record.text, fields),
    governs: readGoverns(record, fields),
    otherFields: readOtherFields(record),
    contradictions: findContradictions({ status, written, placedAs, title, relations }),
  };
}

/** Markdown has none. */
function attributesOf({ kind, text, tree }: TextDocument): ReadonlySet<string> {
  if (kind === 'markdown') return new Set();
  const entries = tree.blocks.flatMap(block =>
    block.kind === 'fields' && block.style === 'attribute' ? block.entries : [],
  );
  return new Set(entries.map(({ label }) => sliceOf(text, label).toLowerCase()));
}
