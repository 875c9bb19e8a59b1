import type { Block, Heading, List, Part } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { findMonth } from '../dates/month-words.ts';
import { findBoldLeads, type Lead } from './bold-leads.ts';
import {
  chaptersOfDecisions,
  isChapterOfDecisions,
  isLog,
  isPageOfProject,
  isTitleOfSeveral,
} from './chapters.ts';
import { blocksBelow, type DecisionItem, fieldWith } from './decision-item.ts';
import { isDecisionFile } from './decision-path.ts';
import { boldIdOfItem, isTimed, isToldDecision, readItemTitle } from './item-title.ts';
import { linkToRecord, readTableRecords } from './table-records.ts';

/**
 * The rows of tables `| Date | Decision | Why |` in a file that is named after decisions, else the items of its lists:
 * `- 2026-11-24: Use Kafka.`
 */
export function findDecisionItems(
  { path, text }: { readonly path: string; readonly text: string },
  parts: readonly Part[],
): readonly DecisionItem[] {
  const isPage = !isDecisionFile(path);
  if (isPage && !isPageOfProject(path)) return [];
  const own = isPage ? chaptersOfDecisions(text, parts) : parts;
  const rows = own.flatMap(({ blocks }) => blocks.flatMap(block => readTableRecords(text, block)));
  if (isPage && rows.length === 0) return withoutFields(findBoldLeads(text, own));
  if (rows.length > 0 || !isLog(path, text, parts)) return rows;
  const first = parts.find(({ heading }) => heading)?.heading;
  const items = parts.flatMap(({ heading, blocks }) => {
    const place = {
      above: heading,
      isOfLog: heading !== undefined && (heading === first || isChapterOfDecisions(text, heading)),
      filling: heading && listFilling(text, heading, blocks),
    };
    // What stands below a line with a time is part of its item.
    let next = 0;
    return blocks.flatMap((block, at) => {
      if (at < next) return [];
      const own = itemsOf(text, block, place);
      next = own.length === 1 && block.kind === 'paragraph' ? endOfLists(blocks, at + 1) : at + 1;
      return withBlocks(own, blocks.slice(at + 1, next));
    });
  });
  return items.length > 1 ? items : withoutFields(findBoldLeads(text, parts));
}

function withoutFields(leads: readonly Lead[]): readonly DecisionItem[] {
  return leads.map(lead => ({ ...lead, fields: [] }));
}

/** Where a list stands: `isOfLog` below the title of the log, or below `## Decisions`. */
interface Place {
  readonly above: Heading | undefined;
  readonly isOfLog: boolean;
  /** Nothing but this list and others stand below `## Decisions`. */
  readonly filling: List | undefined;
}

/** An item of a list, or a line of a paragraph of which each line is an entry. */
interface Line {
  readonly line: Span;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/**
 * Of a list of the log each item starts with a day, an id or bold words; those with a day may have labelled ones between
 * them. What stands below a day needs nothing more, nor lines with the time at which they were written.
 */
function itemsOf(text: string, block: Block, { above, isOfLog, filling }: Place): DecisionItem[] {
  const lines = linesOf(text, block);
  const day = above && timeOf(text, above);
  const all = (pattern: RegExp) => lines.every(({ line }) => pattern.test(sliceOf(text, line)));
  const itemsFrom = (own: readonly Line[]) => own.map(line => itemOf(text, line, day));
  if (block.kind === 'paragraph')
    return lines.every(({ line }) => isTimed(text, line)) ? itemsFrom(lines) : [];
  if (day) return itemsFrom(lines);
  if (!isOfLog) return [];
  if (
    lines.every(({ line }) => isToldDecision(text, line)) ||
    all(idOfItem) ||
    (block.kind === 'list' && block.ordered === filling?.ordered && !all(linkToPage)) ||
    (all(boldItem) && !all(labelOfItem))
  )
    return itemsFrom(lines);
  const [dated, others] = [true, false].map(isDated =>
    lines.filter(({ line }) => dayOfItem.test(sliceOf(text, line)) === isDated),
  );
  const areLabels = others?.every(({ line }) => labelOfItem.test(sliceOf(text, line)));
  return areLabels ? itemsFrom(dated ?? []) : [];
}

function listFilling(text: string, heading: Heading, blocks: readonly Block[]): List | undefined {
  const below = blocks.filter(({ kind }) => kind !== 'heading');
  const lists = below.flatMap(block => (block.kind === 'list' ? block : []));
  const isNamed =
    isTitleOfSeveral(text, heading) && !aboutDecisions.test(sliceOf(text, heading.content));
  const isFilled = isNamed && lists.length === below.length;
  const [first] = lists;
  // Below the title of the text items without numbers may be the rules of the log.
  return isFilled && (heading.level > 1 || first?.ordered) ? first : undefined;
}

/** `# Rules for decisions`, `# To do: key decisions` */
const aboutDecisions = /[:：]|\sfor\s/i;

/** The lists below the line `[2026-11-24 09:30] - Title` are parts of it. */
function endOfLists(blocks: readonly Block[], start: number): number {
  let end = start;
  while (blocks[end]?.kind === 'list') end++;
  return end;
}

function withBlocks(
  items: readonly DecisionItem[],
  below: readonly Block[],
): readonly DecisionItem[] {
  const [item] = items;
  const last = below.at(-1);
  if (!item || !last) return items;
  return [{ ...item, blocks: below, span: { start: item.span.start, end: last.span.end } }];
}

/** None of a list of tasks, nor of an index: `- **[ADR-7: Use Kafka](adr/0007-x.md)**`. */
function linesOf(text: string, block: Block): readonly Line[] {
  if (block.kind === 'paragraph') {
    return block.lines.map(line => ({ line, blocks: [], span: line }));
  }
  if (block.kind !== 'list' || block.items.some(({ task }) => task)) return [];
  const firstLines = block.items.map(({ lines: [line] }) =>
    line ? sliceOf(text, line).slice(0, 300) : '',
  );
  if (firstLines.every(said => startsWithLink.test(said) && linkToRecord.test(said))) return [];
  return block.items.flatMap(({ lines, blocks, span }) => {
    const [line] = lines;
    if (!line) return [];
    const below = isToldDecision(text, line) ? blocksBelow(lines, blocks) : blocks;
    return { line, blocks: below, span };
  });
}

const linkToPage = /^\[[^\]]{1,200}\]\(/;

/** Behind an id or a day perhaps. */
const startsWithLink = /^[^\p{Lower}[]{0,30}\[/u;

function itemOf(text: string, item: Line, dayAbove: Span | undefined): DecisionItem {
  const { line, blocks, span } = item;
  const [before = '', mark = '', own = ''] = dayOfItem.exec(sliceOf(text, line)) ?? [];
  const start = line.start + mark.length;
  const day = own === '' ? dayAbove : { start, end: start + own.length };
  const number = numberOf(text, item);
  const fields = [
    ...(day ? [fieldWith(text, 'date', day)] : []),
    ...(number ? [fieldWith(text, 'number', number)] : []),
  ];
  const title = readItemTitle(text, { start: line.start + before.length, end: line.end });
  return { title, fields, blocks, span };
}

/** `7. Title`, `- **ADR-007**: Title` */
function numberOf(text: string, { line, span }: Line): Span | undefined {
  const digits = /^\d{1,4}(?=[.)])/.exec(sliceOf(text, span))?.[0].length;
  if (digits) return { start: span.start, end: span.start + digits };
  const [, mark = '', id] = boldIdOfItem.exec(sliceOf(text, line)) ?? [];
  const start = line.start + mark.length;
  return id === undefined ? undefined : { start, end: start + id.length };
}

/** `## 2026-11-24`, `## November 2026`, `## November` over what was decided then, with a remark in brackets perhaps. */
function timeOf(text: string, { content }: Heading): Span | undefined {
  const [, time = '', month] =
    /^(\d{4}(?:-\d{2}){0,2}|(\p{Alpha}{3,12})(?:\s\d{4})?)(?:\s\([^()]{1,60}\))?$/u.exec(
      sliceOf(text, content),
    ) ?? [];
  const isTime = time !== '' && (month === undefined || findMonth(month) !== undefined);
  return isTime ? { start: content.start, end: content.start + time.length } : undefined;
}

const dayOfItem =
  /^([*_`[(]{0,3}(?:Decision\s)?)(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?Z?)?[*_`\])]{0,3}(?:\s[\da-f]{6,8}(?=[:：]))?\s*(?:[:：·|–—-]\s*)?/;
const idOfItem = /^[*_`[]{0,3}[A-Z]{1,10}-?\d{1,5}\b/;
const boldItem = /^(?:\*\*|__)[^*_]/;
const labelOfItem = /^(\*\*|__)[^*_]{1,40}(?:\1\s?[:：]|[:：]\1)/;
