import type { SourcedStatus } from '../../../model/decision.ts';
import type { Table } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { maxValueLength } from '../clean-span.ts';
import { blockValues } from '../fields/block-values.ts';
import { findSectionField } from '../fields/field-names.ts';
import { readLabelledText } from '../fields/labelled-text.ts';
import type { RecordText } from '../record/record-text.ts';
import { findLeading } from './leading-status.ts';

/**
 * What stands in the section `Status` of a record for which no status was found: a label that starts with one,
 * such as `Accepted by: nobody yet`, or the last row of a table. It is written, so it is not missing.
 */
export function findUnreadStatus(record: RecordText): SourcedStatus | undefined {
  const sections = record.sections.filter(({ name }) => findSectionField(name) === 'status');
  for (const { blocks } of sections) {
    const labels = blockValues(record.text, blocks).map(({ span }) => span);
    const span =
      labels.find(label => isOfStatus(record, label)) ??
      blocks.flatMap(block => (block.kind === 'table' ? (lastRow(block) ?? []) : []))[0];
    if (!span || span.end - span.start > maxValueLength) continue;
    const doubt = 'What the section for the status says is not understood.';
    return { value: 'unknown', raw: sliceOf(record.text, span), span, source: 'section', doubt };
  }
  return undefined;
}

function isOfStatus({ text, ownWords }: RecordText, line: Span): boolean {
  const [labelled] = readLabelledText(text, line);
  return (
    labelled !== undefined && findLeading(labelled.label.toLowerCase(), ownWords) !== undefined
  );
}

/** From its first cell that is filled to its last one; a table that is a head alone says nothing. */
function lastRow({ rows }: Table): Span | undefined {
  const cells =
    rows
      .slice(1)
      .at(-1)
      ?.filter(({ start, end }) => end > start) ?? [];
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
