import { plainText } from '../../../parse/inline.ts';
import type { Part, Table } from '../../../parse/markdown-tree.ts';
import { blocksOf } from '../../../parse/parts.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { lineValues } from '../fields/block-values.ts';
import type { Field } from '../fields/field.ts';
import { fieldOfCells } from '../fields/table-fields.ts';
import { isDecisionFile } from './split-records.ts';

/** One decision of a table: its title and the fields in the other columns. */
export interface DecisionRow {
  readonly title: Span;
  readonly fields: readonly Field[];
  readonly span: Span;
}

/**
 * The rows of tables `| Date | Decision | Why |` in a file that is named after decisions: a column of decisions and one
 * of days or ids. A table that links to records, or has the ids of ADRs, is an index of what is written elsewhere.
 */
export function findDecisionRows(
  { path, text }: { readonly path: string; readonly text: string },
  parts: readonly Part[],
): readonly DecisionRow[] {
  if (!isDecisionFile(path)) return [];
  return blocksOf(parts).flatMap(block => (block.kind === 'table' ? rowsOf(text, block) : []));
}

function rowsOf(text: string, { rows: [header = [], ...body], span }: Table): DecisionRow[] {
  const column = header.findIndex(cell => nameOfDecision.test(plainText(text, cell)));
  if (column < 0 || ofIndex.test(sliceOf(text, span))) return [];
  const labels = header.map((cell, at) => (at === column ? undefined : cell));
  const rows = body.flatMap(row => {
    const title = row[column];
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last || !title || title.end <= title.start) return [];
    const fields = labels.flatMap((label, at) => fieldOf(text, label, row[at]));
    return [{ title, fields, span: { start: first.start, end: last.end } }];
  });
  const isLog = ({ fields }: DecisionRow) =>
    fields.some(({ name }) => name === 'date' || name === 'number');
  return rows.every(isLog) ? rows : [];
}

const ofIndex = /\]\([^()\s]*\.(?:md|adoc|rst)\b|\|\s*[[*`]{0,3}(?:ADR|RFC)s?(?:[-_ ]?\d|\s*\|)/i;

const nameOfDecision =
  /^(?:decisions?|entscheidung|décision|decisión|decisão|decisione|决策|决定|決策|決定|결정)$/i;

/** In a table a bare sign heads the numbers. */
function fieldOf(text: string, label: Span | undefined, value: Span | undefined): Field[] {
  if (!label || !value || !/^(?:#|no\.?|nr\.?)$/i.test(sliceOf(text, label)))
    return fieldOfCells(text, label, value);
  return [{ name: 'number', label: '#', values: lineValues(text, [value]), source: 'table' }];
}
