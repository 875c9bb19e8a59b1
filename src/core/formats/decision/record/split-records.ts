import type { Block, Heading, Part } from '../../../parse/markdown-tree.ts';
import { blocksOf } from '../../../parse/parts.ts';
import { baseNameOf } from '../../../text/path.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import type { RecordText } from './record-text.ts';

/** The part of a file that one of several records takes: from its heading to the next one's. */
export interface RecordPart {
  readonly parts: readonly Part[];
  readonly span: Span;
  /** The last heading above it of a higher level: `## 2026-11-24` over the entries of that day. */
  readonly above: Heading | undefined;
}

/**
 * The parts of a file that holds several records, each below a heading of the same level that
 * starts with an id: `## ADR-003: Title`, `### Decision 1: Title`, in a file of decisions `## 3. Title`.
 * Empty where there are not two; one is
 * enough below the title of a log.
 */
export function splitRecords(
  { path, text }: { readonly path: string; readonly text: string },
  parts: readonly Part[],
): RecordPart[] {
  const patterns = decisionPath.test(path) ? [idOfDecision, seriesId] : [idOfDecision];
  const byId = splitBy(text, parts, patterns);
  if (byId.length > 0 || !isDecisionFile(path)) return byId;
  const byPart = splitBy(text, parts, [idOfPart]);
  const deciding = byPart.filter(({ span }) => decisionLabel.test(sliceOf(text, span)));
  return deciding.length * 2 > byPart.length ? byPart : splitBy(text, parts, [plainId]);
}

function splitBy(text: string, parts: readonly Part[], patterns: readonly RegExp[]): RecordPart[] {
  const isNamed = ({ content }: Heading) =>
    patterns.some(pattern => pattern.test(sliceOf(text, content).slice(0, 60)));
  const level = highestLevel(parts, isNamed);
  return cutAt(parts, level, isNamed, isLogTitle(text, parts, level) ? 1 : 2);
}

/**
 * The parts of a file that holds several records, each below a heading of the same level that starts
 * with a day: `## 2026-11-24: Title`. The file must be named after decisions, or nearly all entries
 * name one; empty where there are not two.
 */
export function splitDatedRecords(
  { path, text }: { readonly path: string; readonly text: string },
  parts: readonly Part[],
): RecordPart[] {
  if (!decisionPath.test(path)) return [];
  const isNamed = ({ content }: Heading) => startsWithDay(sliceOf(text, content));
  const records = cutAt(parts, highestLevel(parts, isNamed), isNamed, 2);
  const naming = records.filter(({ span }) => decisionLabel.test(sliceOf(text, span)));
  return isDecisionFile(path) || naming.length * 2 > records.length ? records : [];
}

/** Whether a heading is the title of an entry behind its day, or behind its month and a sign. */
function startsWithDay(heading: string): boolean {
  return /^\[?(?:\d{4}-\d{2}-\d{2}\]?(?:\s*[:：·|–—]|\s+-(?=\s)|\s)|(?:19|20)\d{2}-\d{2}\]?\s*[:：·|–—])\s*[^\s\d]/.test(
    heading,
  );
}

type IsNamed = (heading: Heading) => boolean;

function highestLevel(parts: readonly Part[], isNamed: IsNamed): number {
  return Math.min(
    ...parts.flatMap(({ heading }) => (heading && isNamed(heading) ? [heading.level] : [])),
  );
}

/** From each named heading of that level to the next heading that is not below it. */
function cutAt(
  parts: readonly Part[],
  level: number,
  isNamed: IsNamed,
  least: number,
): RecordPart[] {
  const records: { readonly own: Part[]; readonly above: Heading | undefined }[] = [];
  let isOpen = false;
  let above: Heading | undefined;
  for (const part of parts) {
    const { heading } = part;
    if (heading && heading.level <= level) {
      isOpen = heading.level === level && isNamed(heading);
      if (isOpen) records.push({ own: [], above });
      if (heading.level < level) above = heading;
    }
    if (isOpen) records.at(-1)?.own.push(part);
  }
  if (records.length < least) return [];
  return records.map(({ own, above }) => ({ parts: own, span: spanOf(blocksOf(own)), above }));
}

/** Whether the file calls itself a log, with its records below: `# Architecture Decision Records`. */
function isLogTitle(text: string, parts: readonly Part[], level: number): boolean {
  const first = parts.find(({ heading }) => heading)?.heading;
  return first !== undefined && first.level < level && logTitle.test(sliceOf(text, first.content));
}

const logTitle =
  /^(?:(?:architecture|architectural|technical)\s+)?(?:decision (?:records|log)|decisions|adrs)\b/i;

function spanOf(blocks: readonly Block[]): Span {
  const start = blocks[0]?.span.start ?? 0;
  return { start, end: Math.max(start, ...blocks.map(({ span }) => span.end)) };
}

/**
 * Whether an entry of a file that is named after decisions is one: it says what was decided, `**Decision:** Use Kafka`,
 * or has an id of decisions, `D-012`.
 */
export function saysDecision({
  path,
  text,
  span,
  titleHeading,
}: Pick<RecordText, 'path' | 'text' | 'span' | 'titleHeading'>): boolean {
  if (!isDecisionFile(path)) return false;
  const heading = titleHeading ? sliceOf(text, titleHeading.content) : '';
  return idOfEntry.test(heading) || decisionLabel.test(sliceOf(text, span));
}

/** Whether the file itself is named after decisions, not only its folder: `DECISIONS.md`, `decision-log.md`. */
export function isDecisionFile(path: string): boolean {
  return decisionFile.test(baseNameOf(path));
}

const idOfEntry = /^\[?(?:ADR|AD|DR|DEC|D)[-_ ]?\d{1,5}\b/;

/** A file or a folder that is named after decisions. */
const decisionPath =
  /(?:^|[/_. -])(?:adrs?|decisions?|entscheidung(?:en)?|décisions?|decisiones|decis[õo]es)(?=[/_. -]|$)/i;

const decisionFile =
  /^(?:\w{1,20}[-_ ])?(?:adrs?|decisions?|entscheidungen|décisions|decisiones|decis[õo]es)(?:[-_ ](?:log|records?))?\./i;

/** The line of an entry that says what was decided. */
const decisionLabel =
  /(?:^|\n)[ \t>*_#-]{0,12}(?:decision|decided|entscheidung|décision|decisión|decisão|决定|决策|決定|決策)[*_]{0,3}\s?(?:[:：]|\n)/i;

const idOfDecision =
  /^\[?(?:ADR|AD|DR|Decision|Entscheidung|Décision|Decisión|Decisão)[-_ ]?#?\d{1,5}\b\]?\s*(?:[:：.)·—–-]|$)/i;

/** Requirements and tasks have such ids too, so the path has to say that these are decisions. */
const seriesId = /^\[?[A-Z]{1,10}-?\d{1,5}\b\]?\s*(?:[:：.)·—–-]|$)/;

/** Where the file is named after decisions, their numbers alone may head them: `## 001 — Title`. */
const plainId = /^\d{1,4}\s*(?:[:：.)·—–]|-(?=\s))\s*[^\s\d]/;

/** And those of its parts: `### 1.2 Title` below `## 1. Storage`. */
const idOfPart = /^\d{1,3}\.\d{1,3}[.:)]?\s+[^\s\d]/;
