import { plainText } from '../../../parse/inline.ts';
import type { Block, Table } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { readDayText } from '../dates/day-text.ts';
import { findLeadingStatus } from '../status/status-phrase.ts';
import { lineValues } from './block-values.ts';
import type { Field } from './field.ts';
import { findFieldName, normaliseLabel } from './field-names.ts';

/** Fields of a table: a label and its value in each row, or labels in the first row only. */
export function readTableFields(text: string, blocks: readonly Block[]): Field[] {
  return blocks.flatMap(block => (block.kind === 'table' ? fieldsOfTable(text, block) : []));
}

function fieldsOfTable(text: string, table: Table): Field[] {
  const rows = table.rows.flatMap(([label, value]) => fieldOfCells(text, label, value));
  const isHeader = isColumnHeader(text, table);
  if (rows.length > 0 && !isHeader) return rows;
  const [header = [], ...body] = table.rows;
  // `| Risk | Status |`: the first column names things, and the status is theirs.
  if (!isHeader && (!header[0] || labelOf(text, header[0]) === undefined)) return [];
  if (isIndex(text, header, body) || (body.length > 1 && isLegend(text, header))) return [];
  const last = lastOf(text, body);
  return header.flatMap((label, column) => fieldOfCells(text, label, last[column]));
}

/** Several rows with a name, or one whose name is a link to the record. */
function isIndex(text: string, header: readonly Span[], body: Table['rows']): boolean {
  const column = header.findIndex(cell => entryName.test(plainText(text, cell)));
  if (column < 0) return false;
  const linked = body.some(row => row.some(cell => linkToText.test(sliceOf(text, cell))));
  return body.length > 1 || linked;
}

const linkToText = /^\[[^[\]]{1,200}\]\([^()\s]{1,200}\.(?:md|markdown|adoc|rst)\)/;

/** `| Status | Meaning |`: what statuses there are; a history has days. */
function isLegend(text: string, header: readonly Span[]): boolean {
  const labels = header.map(cell => plainText(text, cell).toLowerCase());
  const hasDay = labels.some(label =>
    /^(?:date|created|updated)$/.test(findFieldName(label) ?? ''),
  );
  return !hasDay && labels.some(label => meaning.test(label));
}

const meaning =
  /^(?:meaning|description|definition|explanation|bedeutung|beschreibung|signification|définition|significado|descripci[oó]n|descrição|含义|说明|意味|説明)$/;

/** A history has its last entry at the end, or at the beginning where its days fall. */
function lastOf(text: string, rows: readonly (readonly Span[])[]): readonly Span[] {
  const [first = [], last = []] = [rows[0], rows.at(-1)];
  const isNewestFirst = (dayOf(text, first) ?? '') > (dayOf(text, last) ?? '9');
  return isNewestFirst ? first : last;
}

function dayOf(text: string, row: readonly Span[]): string | undefined {
  for (const cell of row) {
    const reading = readDayText(plainText(text, cell));
    if (reading.kind === 'certain') return reading.day;
  }
  return undefined;
}

/** The column of an index that names the entry of each row: then the rows are not of this record. */
const entryName =
  /^(?:#|no|nr|id|adr|decision|title|name|titre|titel|título|entscheidung|décision|decisión|decisão|决策|标题)\.?$/i;

/** Two labels side by side head columns; the row below holds their values. `Proposed` behind `Status` is its value. */
export function isColumnHeader(text: string, { rows: [header = [], ...body] }: Table): boolean {
  const [first, second, other] = header;
  const name = first && findFieldName(labelOf(text, first) ?? '');
  const isStatus = (cell: Span | undefined) =>
    cell !== undefined && findLeadingStatus(text, cell, []) !== undefined;
  if (header.filter(cell => labelOf(text, cell) !== undefined).length < 2) {
    return name === 'status' && !isStatus(second) && isStatus(body.at(-1)?.[0]);
  }
  const saysStatus = name === 'status' && !other && isStatus(second);
  const labels = body.filter(([label]) => label && labelOf(text, label) !== undefined);
  return !saysStatus || labels.length * 2 < body.length;
}

/** The field that one cell names and another one fills. */
export function fieldOfCells(
  text: string,
  label: Span | undefined,
  value: Span | undefined,
): Field[] {
  const found = label && labelOf(text, label);
  const name = found === undefined ? undefined : findFieldName(found);
  if (found === undefined || !name) return [];
  const values = value ? lineValues(text, [value]) : [];
  return [{ name, label: normaliseLabel(found), values, source: 'table' }];
}

function labelOf(text: string, cell: Span): string | undefined {
  if (cell.end - cell.start > 100) return undefined;
  const label = plainText(text, cell).replace(/\s*[:：]$/, '');
  return findFieldName(label) ? label : undefined;
}
