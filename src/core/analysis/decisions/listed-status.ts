import { createReadings } from '../../formats/configuration/reading.ts';
import { findFieldName } from '../../formats/decision/fields/field-names.ts';
import { findLeading } from '../../formats/decision/status/leading-status.ts';
import { readStatusPhrase } from '../../formats/decision/status/status-phrase.ts';
import { parseDocument } from '../../formats/document.ts';
import type { Decision, SourcedStatus } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { parseInline, plainText } from '../../parse/inline.ts';
import type { Block, Table } from '../../parse/markdown-tree.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { contains, type Span, sliceOf } from '../../text/span.ts';
import type { ListedDecision, LogIndex } from './log-indexes.ts';

/** A record that says another status than the row that lists it. */
export interface OtherStatus {
  readonly decision: Decision;
  readonly status: SourcedStatus;
  /** What the list says, as written, and where. */
  readonly raw: string;
  readonly cell: Span;
  /** What readers see of both. */
  readonly shown: { readonly list: string; readonly record: string };
}

/** The rows of an index that say another status than their records; only where both are understood. */
export function findOtherStatuses(
  { configuration }: Project,
  { file, text, named }: LogIndex,
): readonly OtherStatus[] {
  const readingOf = createReadings(configuration);
  return findSubjects(statusRows(file), named).flatMap(({ decision, cell }) => {
    const { status } = decision;
    if (!status || status.value === 'unknown') return [];
    const own = readingOf(decision.file).words.decisions;
    const said = readStatusPhrase(text, cell, own).status;
    if (said === 'unknown' || said === status.value) return [];
    const { raw } = status;
    const record = plainText(raw, { start: 0, end: raw.length });
    const shown = { list: plainText(text, cell), record };
    return { decision, status, raw: sliceOf(text, cell), cell, shown };
  });
}

interface StatusRow {
  readonly span: Span;
  readonly cell: Span;
}

interface Subject {
  readonly decision: Decision;
  readonly cell: Span;
}

/** The record of each row: its first link. One in the cell of the status names a successor. */
function findSubjects(
  rows: readonly StatusRow[],
  named: readonly ListedDecision[],
): readonly Subject[] {
  const found = new Map<StatusRow, Subject>();
  let at = 0;
  for (const { decision, link } of named) {
    const { start } = link.span;
    while ((rows[at]?.span.end ?? start) < start) at++;
    const row = rows[at];
    if (!row || !contains(row.span, start) || contains(row.cell, start) || found.has(row)) continue;
    found.set(row, { decision, cell: row.cell });
  }
  return [...found.values()];
}

/** The rows of all tables with a column for the status, and the items of lists that end with one. */
const statusRows = lazyOf(({ path, content }: SourceFile): readonly StatusRow[] => {
  const document = content.kind === 'text' ? parseDocument(path, content.text) : undefined;
  return document?.kind === 'markdown' ? rowsOf(document.text, document.tree.blocks) : [];
});

function rowsOf(text: string, blocks: readonly Block[]): readonly StatusRow[] {
  return blocks.flatMap(block => {
    if (block.kind === 'table') return rowsOfTable(text, block);
    if (block.kind !== 'list') return [];
    return block.items.flatMap(({ lines: [line], blocks: below }) => [
      ...(line ? rowOfItem(text, line) : []),
      ...rowsOf(text, below),
    ]);
  });
}

function rowsOfTable(text: string, { rows: [head = [], ...rows] }: Table): readonly StatusRow[] {
  const column = head.findIndex(cell => findFieldName(sliceOf(text, cell)) === 'status');
  return rows.flatMap(row => {
    const [first, last, cell] = [row[0], row.at(-1), row[column]];
    return first && last && cell ? { span: { start: first.start, end: last.end }, cell } : [];
  });
}

/** `[1. Use events](0001-use-events.md) — Accepted`: nothing but a status behind the one link, or before a successor. */
function rowOfItem(text: string, line: Span): readonly StatusRow[] {
  const [link] = parseInline(text, line).filter(({ kind }) => kind === 'link');
  const behind = link && sliceOf(text, { start: link.span.end, end: line.end });
  const [whole, sign = '', said = ''] = (behind && behindLink.exec(behind)) || [];
  const found = whole === undefined ? undefined : findLeading(said.toLowerCase(), []);
  if (!link || !found || !endOfStatus.test(said.slice(found.length))) return [];
  const start = link.span.end + sign.length;
  return [{ span: line, cell: { start, end: start + said.trimEnd().length } }];
}

const behindLink =
  /^([*_`]{0,3}\s*(?:[—–:-]\s|\()[^\p{Alpha}\p{N}\n]{0,6})(\p{Alpha}[^()*_`\n]{2,200})/u;
/** A day or a successor may follow; other words make a sentence of it. */
const endOfStatus = /^[.\s]*$|^,?\s(?:on\s)?\d|^\s(?:by|durch|par|por)\s/;
