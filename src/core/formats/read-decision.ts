import type { Decision } from '../model/decision.ts';
import type { SkipReason } from '../model/project.ts';
import { countEach } from '../text/count-each.ts';
import { baseNameOf } from '../text/path.ts';
import { chooseDate, readDates } from './decision/dates/choose-date.ts';
import type { Field } from './decision/fields/field.ts';
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
import { type Evidence, weighEvidence } from './decision/record/evidence.ts';
import { isOwnFolder } from './decision/record/is-own-folder.ts';
import { mayBeRecord } from './decision/record/may-be-record.ts';
import type { RecordText } from './decision/record/record-text.ts';
import { findSkipReason } from './decision/record/skip-reason.ts';
import { readRelations } from './decision/relations/read-relations.ts';
import { chooseImplementation } from './decision/status/choose-implementation.ts';
import {
  chooseStatus,
  readStatuses,
  statusOfImplementation,
  statusOfSuccessor,
} from './decision/status/choose-status.ts';
import { findContradictions, findOtherDays } from './decision/status/find-contradictions.ts';
import { findUnreadStatus } from './decision/status/find-unread-status.ts';
import type { OwnStatusWords } from './decision/status/leading-status.ts';
import { readHeadingStatus, readPlaceStatus } from './decision/status/read-place-status.ts';
import type { TextDocument } from './document.ts';
import { decisionFormats } from './index.ts';
import { type OpenEntry, openDecision, openEntries } from './open-records.ts';

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

function readSeveral(document: TextDocument, ownWords: OwnStatusWords, id: FileId): Decision[] {
  const { entries, others } = openEntries(document, ownWords);
  const letters = countEach(
    [...entries, ...others].flatMap(({ record }) => readLetteredNumber(record)?.letters ?? []),
  );
  const read = (entry: OpenEntry) => readEntry(entry, id, letters);
  const decisions = entries.map(read);
  const known = new Set(decisions.flatMap(namesOf));
  // An overview of the entries is none of them.
  const own = others.map(read).filter(other => !namesOf(other).some(name => known.has(name)));
  return own.length === 0
    ? decisions
    : [...decisions, ...own].sort((a, b) => a.span.start - b.span.start);
}

function namesOf({ number, title }: Decision): readonly string[] {
  return [number?.value, title?.value.toLowerCase()].flatMap(name => name ?? []);
}

/** The day that a field calls that of the decision, else one of the heading, else any, else that of several entries. */
function readEntry(
  { record, fields, above }: OpenEntry,
  id: FileId,
  letters: ReadonlyMap<string, number>,
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

/** One record from its fields. */
export function readRecord(record: RecordText, fields: readonly Field[], id: FileId): Decision {
  const written = readStatuses(record, fields);
  const relations = readRelations(record, fields);
  const status =
    chooseStatus(record.text, fields, written) ??
    findUnreadStatus(record) ??
    statusOfImplementation(record, fields) ??
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
    contradictions: [
      ...findContradictions({ status, written, placedAs, title, relations }),
      ...findOtherDays(dates),
    ],
  };
}
