import { createReadings } from '../../formats/configuration/reading.ts';
import { findFieldName } from '../../formats/decision/fields/field-names.ts';
import { readStatusPhrase } from '../../formats/decision/status/status-phrase.ts';
import { parseDocument } from '../../formats/document.ts';
import type { Decision, SourcedStatus } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { contains, type Span, sliceOf } from '../../text/span.ts';
import type { LogIndex } from './log-indexes.ts';

/** A record that says another status than the row that lists it. */
export interface OtherStatus {
  readonly decision: Decision;
  readonly status: SourcedStatus;
  /** What the list says, as written, and where. */
  readonly raw: string;
  readonly cell: Span;
}

/** The rows of an index that say another status than their records; only where both are understood. */
export function findOtherStatuses(
  { configuration }: Project,
  { file, text, listed }: LogIndex,
): readonly OtherStatus[] {
  const readingOf = createReadings(configuration);
  return listed.flatMap(({ decision, link }) => {
    const { status } = decision;
    const row = statusRows(file).find(({ span }) => contains(span, link.span.start));
    if (!row || !status || status.value === 'unknown') return [];
    const own = readingOf(decision.file).words.decisions;
    const said = readStatusPhrase(text, row.cell, own).status;
    if (said === 'unknown' || said === status.value) return [];
    return { decision, status, raw: sliceOf(text, row.cell), cell: row.cell };
  });
}

interface StatusRow {
  readonly span: Span;
  readonly cell: Span;
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
