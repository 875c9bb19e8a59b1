import { plainText } from '../../parse/inline.ts';
import type { Table } from '../../parse/markdown-tree.ts';
import type { Span } from '../../text/span.ts';
import { isSearchable } from '../plan/markdown/sections/read-line.ts';

/** A row of a table whose head names its columns. */
export interface TableRow {
  /** The filled cell of the first column with one of these names, in lower case. */
  readonly cell: (...names: readonly string[]) => Span | undefined;
  readonly span: Span;
}

export function tableRows(text: string, { rows }: Table): readonly TableRow[] {
  const [head, ...body] = rows;
  const columns = (head ?? []).map(cell =>
    isSearchable(cell) ? columnName(plainText(text, cell)) : '',
  );
  return body.flatMap(cells => {
    const [first] = cells;
    const last = cells.at(-1);
    if (!first || !last) return [];
    const cell = (...names: readonly string[]) => {
      const found = cells[columns.findIndex(column => names.includes(column))];
      return found && found.end > found.start ? found : undefined;
    };
    return { cell, span: { start: first.start, end: last.end } };
  });
}

/** `Likelihood (1-5)` is the likelihood. */
function columnName(title: string): string {
  return title
    .replace(/\([^()]*\)\s*$/, '')
    .trim()
    .toLowerCase();
}
