import type { Block, Heading, Part } from '../../../parse/markdown-tree.ts';
import { blocksOf } from '../../../parse/parts.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { readIdAbove } from '../names/heading-number.ts';
import { readHeadingStatus } from '../status/read-place-status.ts';
import {
  chaptersOfDecisions,
  isChapterOfDecisions,
  isLog,
  isPageOfProject,
  isTitleOfSeveral,
} from './chapters.ts';
import { countingOn, type GoesOn } from './counting-on.ts';
import { isDecisionFile, isDecisionPath, isLogFile } from './decision-path.ts';
import {
  areChapters,
  bearsDay,
  isBesideEntries,
  isNumbered,
  isOfFuture,
  isOfRecord,
  isSubchapter,
  isTemplate,
  isUnfilled,
  titleOf,
} from './entry-heading.ts';
import { findPlainTitles, leafTest } from './plain-titles.ts';
import type { RecordText } from './record-text.ts';
import { decisionLabel, findSaying, levelOfMost } from './saying-headings.ts';
import { readTableRecords } from './table-records.ts';

/** The part of a file that one of several records takes: from its heading to the next one's. */
export interface RecordPart {
  readonly parts: readonly Part[];
  readonly span: Span;
  /** The last heading above it of a higher level: `## 2026-11-24` over the entries of that day. */
  readonly above: Heading | undefined;
}

interface LogText {
  readonly path: string;
  readonly text: string;
}

/**
 * The parts of a file that holds several records, each below a heading of the same level that
 * starts with an id, `## ADR-003: Title`, `### Decision 1: Title`, `## [DEC-003] Title`, or has one in a comment above.
 * Empty where there are not two; one is enough below the title of a log, and with such a comment.
 */
export function splitById({ path, text }: LogText, parts: readonly Part[]): RecordPart[] {
  const patterns = [
    idOfDecision,
    ...(isDecisionPath(path) ? [seriesId] : []),
    ...(isDecisionFile(path) ? [looseId] : []),
  ];
  const isNamed = (heading: Heading) => {
    const said = titleOf(text, heading).slice(0, 60);
    return patterns.some(pattern => pattern.test(said)) || isMarked(text, heading);
  };
  const level = highestLevel(parts, isNamed);
  return cutAt(text, parts, { level, isNamed, goesOn: countingOn(text, parts, level) });
}

function isMarked(text: string, { span }: Heading): boolean {
  return readIdAbove(text, span) !== undefined;
}

/** Whether a heading of any text has an id that decisions alone have: `ADR-003: Title`. */
export function hasIdOfDecision(heading: string): boolean {
  return idOfDecision.test(heading);
}

/**
 * The entries of a file that is named after decisions, which have no id: those that say what was decided or start with
 * a day, `## 2026-11-24: Title`, else those that are numbered, else what stands below the heading `Decisions made`.
 */
export function splitEntries(document: LogText, parts: readonly Part[]): RecordPart[] {
  const { path, text } = document;
  if (!isDecisionPath(path)) return isPageOfProject(path) ? splitChapters(text, parts) : [];
  const isDated = (heading: Heading) => bearsDay(text, heading);
  const byDay = cutAt(text, parts, { level: highestLevel(parts, isDated), isNamed: isDated });
  if (!isDecisionFile(path)) {
    const saying = byDay.filter(({ span }) => decisionLabel.test(sliceOf(text, span)));
    return byDay.length > 1 && saying.length * 2 > byDay.length ? byDay : [];
  }
  const saying = findSaying(text, parts);
  const isEntry = entryTest(text, saying);
  const level = levelOfMost(text, parts, saying);
  const isLeaf = leafTest([...saying]);
  const bySaying = cutAt(text, parts, {
    level,
    isNamed: isEntry,
    goesOn: heading => heading.level < level && saying.has(heading) && isLeaf(heading),
  });
  const marked = bySaying.length > 0 ? bySaying : byDay;
  if (bySaying.length > 0 || byDay.length > 1 || !isLog(path, text, parts)) {
    const all = splitPlain(document, parts, isEntry);
    return all.length > marked.length ? all : marked;
  }
  const splits = [splitByNumber, splitByLabel, splitChapters];
  for (const split of splits) {
    const records = split(text, parts);
    if (records.length > 0) return records;
  }
  return byDay;
}

/** `### Decision: Kafka` below the headings of subjects, some of which have none. */
function splitByLabel(text: string, parts: readonly Part[]): RecordPart[] {
  const isNamed = ({ content }: Heading) => {
    const said = sliceOf(text, content);
    return decisionLabel.test(said) && /[:：]\s*[^\s*_]/.test(said);
  };
  return cutAt(text, parts, { level: highestLevel(parts, isNamed), isNamed });
}

/** The entries below headings without any mark, in a log of which the rest shows that they are some. */
export function splitPlain(
  { path, text }: LogText,
  parts: readonly Part[],
  isEntry = entryTest(text, findSaying(text, parts)),
): RecordPart[] {
  const titles = isLog(path, text, parts)
    ? findPlainTitles(text, parts, isEntry)
    : new Set<Heading>();
  const level = [...titles].reduce((most, heading) => Math.max(most, heading.level), 0);
  return cutAt(text, parts, { level, isNamed: heading => titles.has(heading), goesOn: () => true });
}

/** Among those that say what was decided, one may show it only by its day or its number. */
function entryTest(text: string, saying: ReadonlySet<Heading>): IsNamed {
  return heading => saying.has(heading) || bearsDay(text, heading) || isNumbered(text, heading);
}

/** `## 001 — Title`. Chapters of one text are numbered too, and some of them have names that any text has. */
function splitByNumber(text: string, parts: readonly Part[]): RecordPart[] {
  const isEntry = (heading: Heading) => isNumbered(text, heading);
  const level = highestLevel(parts, isEntry);
  const counted = parts.flatMap(({ heading }) =>
    heading?.level === level && /^\d/.test(titleOf(text, heading)) ? [heading] : [],
  );
  const isPart =
    counted.length > 0 && parts.some(({ heading }) => heading && isSubchapter(text, heading));
  const records =
    isPart || areChapters(text, counted) ? [] : cutAt(text, parts, { level, isNamed: isEntry });
  // All below one chapter they are the sections of it.
  const [first] = records;
  // The one chapter of a log, all of which is counted, stands for its title.
  const isBeside = (heading: Heading) =>
    heading.level === first?.above?.level || (heading.level === level && !isEntry(heading));
  const isOfOne = new Set(records.map(({ above }) => above)).size === 1;
  // Chapters may hold tables of decisions.
  const rows = records.flatMap(({ parts: own }) =>
    own.flatMap(({ blocks }) => blocks.flatMap(block => readTableRecords(text, block))),
  );
  if (rows.length >= records.length) return [];
  const isOfChapter =
    isOfOne &&
    (first?.above?.level ?? 1) > 1 &&
    parts.some(({ heading }) => heading && heading !== first?.above && isBeside(heading));
  return records.length < 2 || isOfChapter ? [] : records;
}

/** What stands below `## Decisions made`. */
function splitChapters(text: string, parts: readonly Part[]): RecordPart[] {
  const open = chaptersOfDecisions(text, parts).filter(
    ({ heading }) => heading && !isChapterOfDecisions(text, heading),
  );
  // Headings that lead elsewhere are an index.
  const isAny = (heading: Heading) =>
    !(isOfRecord(text, heading) || isTemplate(text, heading)) &&
    !sliceOf(text, heading.content).includes('](');
  const records = cutAt(text, open, { level: highestLevel(open, isAny), isNamed: isAny });
  const own = records.filter(({ span }) => !leadsElsewhere.test(sliceOf(text, span)));
  return own.length < 2 || own.length * 2 <= records.length ? [] : own;
}

/** A list of links to records, and what a template asks for. */
const leadsElsewhere =
  /\[[*`]{0,3}(?:ADR|RFC)[-_ ]?\d|\]\([^()\s]{0,200}(?:adr|ADR)[-_/]?\d|\n\s{0,9}\[[^\]\n]{3,200}\]\s*$/;

type IsNamed = (heading: Heading) => boolean;

function highestLevel(parts: readonly Part[], isNamed: IsNamed): number {
  return Math.min(
    ...parts.flatMap(({ heading }) => (heading && isNamed(heading) ? [heading.level] : [])),
  );
}

interface Cut {
  readonly level: number;
  readonly isNamed: IsNamed;
  /** Of headings of other levels. */
  readonly goesOn?: GoesOn;
}

/** The records that begin with the named headings of that level. One is enough below the title of a log. */
function cutAt(text: string, parts: readonly Part[], cut: Cut): RecordPart[] {
  const records = recordsFrom(text, parts, cut).filter(({ parts: [first], span, above }) => {
    const isOpen = first?.heading && isUnfilled(text, first.heading, span.end);
    return !isOpen && !(above && isOfFuture(text, above));
  });
  const first = records[0]?.parts[0]?.heading;
  const isEnough = isLogTitle(text, parts, cut.level) || (first && isMarked(text, first));
  return records.length < (isEnough ? 1 : 2) ? [] : records;
}

/**
 * From each named heading of that level to the next heading that is not below it. What stands behind such records, below
 * `## Rejected decisions`, is one as well.
 */
function recordsFrom(text: string, parts: readonly Part[], cut: Cut): RecordPart[] {
  const records: { readonly own: Part[]; readonly above: Heading | undefined }[] = [];
  let isOpen = false;
  let above: Heading | undefined;
  for (const part of parts) {
    const { heading } = part;
    const last = records.at(-1)?.own[0]?.heading;
    const begins = heading !== undefined && beginsRecord(text, heading, { cut, above, last });
    if (begins) records.push({ own: [], above });
    if (begins || (heading && heading.level <= cut.level)) isOpen = begins;
    if (heading && heading.level < cut.level) above = heading;
    if (isOpen) records.at(-1)?.own.push(part);
  }
  return records.map(({ own, above }) => ({ parts: own, span: spanOf(blocksOf(own)), above }));
}

interface Behind {
  readonly cut: Cut;
  readonly above: Heading | undefined;
  /** The heading of the record before. */
  readonly last: Heading | undefined;
}

function beginsRecord(text: string, heading: Heading, { cut, above, last }: Behind): boolean {
  const { level, isNamed, goesOn } = cut;
  if (heading.level !== level) return isNamed(heading) && goesOn?.(heading, last) === true;
  const isBehind = last !== undefined && isOfStatus(text, heading, above);
  return isNamed(heading) || isBehind;
}

function isOfStatus(text: string, heading: Heading, above: Heading | undefined): boolean {
  return !isBesideEntries(text, heading) && readHeadingStatus(text, above) !== undefined;
}

/** Whether the file calls itself a log, with its records below: `# Architecture Decision Records`. */
function isLogTitle(text: string, parts: readonly Part[], level: number): boolean {
  const first = parts.find(({ heading }) => heading)?.heading;
  if (!first || first.level >= level) return false;
  const said = sliceOf(text, first.content);
  return /^adr$/i.test(said) || isTitleOfSeveral(text, first);
}

function spanOf(blocks: readonly Block[]): Span {
  const start = blocks[0]?.span.start ?? 0;
  return { start, end: blocks.reduce((end, { span }) => Math.max(end, span.end), start) };
}

/**
 * Whether an entry that has an id says what was decided, `**Decision:** Use Kafka`; in a file that is named after
 * decisions an id of theirs is enough, `D-012`.
 */
export function saysDecision({
  path,
  text,
  span,
  titleHeading,
}: Pick<RecordText, 'path' | 'text' | 'span' | 'titleHeading'>): boolean {
  const heading = titleHeading ? titleOf(text, titleHeading) : '';
  if (isDecisionFile(path) && idOfEntry.test(heading)) return true;
  if (isLogFile(path) && idOfSeries.test(heading)) return true;
  if (!isDecisionFile(path) && !/^\[?ADR/.test(heading)) return false;
  return decisionLabel.test(sliceOf(text, span));
}

const idOfEntry =
  /^\[?(?:(?:ADR|AD|DR|DEC|D)[-_ ]?|(?:Decision|Entscheidung|Décision|Decisión|Decisão)\s(?:#|(?:ADR|AD|DR|DEC|D)-?)?)\d{1,5}[A-Za-z]?\b/;

/** `PD-01 — Title`, `PD-20261124-01: Title`: an id of the house, and not of requirements, risks, questions or tasks. */
const idOfSeries =
  /^\[?(?!(?:AC|BUG|CR|EPIC|FR|ISSUE|NFR|OQ|PR|REQ|RISK|STORY|TASK|TODO|UC|US)-)[A-Z]{2,5}-(?:20\d{6}-)?\d{1,4}\b\]?\s*[:：·|–—]/;

const idOfDecision =
  /^\[?(?:ADR|AD|DR|DEC|(?:Decision|Entscheidung|Décision|Decisión|Decisão)(?:\s(?:ADR|AD|DR|DEC|D)(?=-?\d))?)[-_ ]?#?(?!\d{4}-\d{2}-\d{2})\d{1,5}[a-z]?\b(?:\]\s|\]?\s*(?:[:：.)·|—–-]|$))/i;

/** Requirements and tasks have such ids too, so the path has to say that these are decisions: `PD-7`, `RFC 7`. */
const seriesId =
  /^\[?(?:[A-Z]{1,10}-?|RFC )(?:20\d{6}-)?\d{1,5}[A-Za-z]?\b(?:\]\s|\]?\s*(?:[:：.)·|—–-]|$))/;

/** And the file itself where a blank alone stands behind it: `### D-012 Title`. */
const looseId = /^[A-Z]{1,10}-\d{1,5}\s+\S/;
