import { createReadings } from '../../formats/configuration/reading.ts';
import { findFieldName } from '../../formats/decision/fields/field-names.ts';
import { readStatusPhrase } from '../../formats/decision/status/status-phrase.ts';
import { parseDocument } from '../../formats/document.ts';
import type { Decision, SourcedStatus } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { plainText } from '../../parse/inline.ts';
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

/** The rows of all tables with a column for the status. */
const statusRows = lazyOf(({ path, content }: SourceFile): readonly StatusRow[] => {
  const document = content.kind === 'text' ? parseDocument(path, content.text) : undefined;
  if (document?.kind !== 'markdown') return [];
  return document.tree.blocks.flatMap(block => {
    const [head = [], ...rows] = block.kind === 'table' ? block.rows : [];
    const column = head.findIndex(cell => findFieldName(sliceOf(document.text, cell)) === 'status');
    return rows.flatMap(row => {
      const [first, last, cell] = [row[0], row.at(-1), row[column]];
      return first && last && cell ? { span: { start: first.start, end: last.end }, cell } : [];
    });
  });
});
