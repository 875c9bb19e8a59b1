import { clip, type TextLine, type TextPart, widthOf } from './text-line.ts';

/** One line of a table: its cells, the last one not filled up. */
export type Row = readonly TextPart[];

export interface TableShape {
  /** Columns that may be clipped so that a row fits, counted from 0. */
  readonly flexible: readonly number[];
  /** Columns of the terminal; undefined where lines may have any length. */
  readonly width: number | undefined;
}

/** Puts the cells of all rows under each other. */
export function alignRows(rows: readonly Row[], shape: TableShape): TextLine[] {
  const widths = columnWidths(rows, shape);
  return rows.map(row =>
    row.map(({ text, tone }, column) => {
      const width = widths[column] ?? 0;
      const isLast = column === row.length - 1;
      const isCut = shape.width !== undefined && shape.flexible.includes(column);
      const shown = isCut ? clip(text, width) : text;
      const padding = isLast ? '' : ' '.repeat(Math.max(0, width - widthOf(shown)) + gap(column));
      return { text: shown + padding, tone };
    }),
  );
}

/** Behind the symbol stands one space, behind every other cell two. */
function gap(column: number): number {
  return column === 0 ? 1 : 2;
}

const leastFlexible = 16;
/** Without a terminal a long cell pushes only its own row. */
const mostPadded = 60;

function columnWidths(rows: readonly Row[], { flexible, width }: TableShape): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, { text }] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(text));
    }
  }
  if (width === undefined) return widths.map(natural => Math.min(natural, mostPadded));
  const total = widths.reduce((sum, each, column) => sum + each + gap(column), 0) - 2;
  shrink(widths, flexible, total - width);
  return widths;
}

/** Takes columns from the widest cells first, until nothing is over. */
function shrink(widths: number[], flexible: readonly number[], over: number): void {
  for (let left = over; left > 0; left--) {
    const widest = flexible.reduce<number | undefined>((best, column) => {
      const better = best === undefined || (widths[column] ?? 0) > (widths[best] ?? 0);
      return better ? column : best;
    }, undefined);
    if (widest === undefined || (widths[widest] ?? 0) <= leastFlexible) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}
