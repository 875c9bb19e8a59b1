import { flowParts } from './flow-parts.ts';
import { clip, type TextLine, type TextPart, widthOf } from './text-line.ts';

/** One line of a table: a mark, which may be indented, and cells; the last one is not filled up. */
export interface Row {
  readonly mark: TextPart;
  readonly cells: readonly TextPart[];
}

export interface TableShape {
  /** Cells that may be clipped so that a row fits, counted from 0. */
  readonly flexible: readonly number[];
  /** Columns of the terminal; undefined where lines may have any length. */
  readonly width: number | undefined;
}

/**
 * Puts the cells of all rows under each other. The mark is a part of the first cell's width. Where
 * that is too wide for the terminal, each row goes on in further lines.
 */
export function alignRows(rows: readonly Row[], shape: TableShape): TextLine[] {
  const widths = columnWidths(rows, shape);
  const { width: limit } = shape;
  if (limit !== undefined && totalOf(widths) > limit) {
    return rows.flatMap(({ mark, cells }) => {
      return flowParts({ text: `${mark.text} `, tone: mark.tone }, cells, limit);
    });
  }
  return rows.map(({ mark, cells }) => {
    const before = { text: `${mark.text} `, tone: mark.tone };
    const parts = cells.map(({ text, tone }, column) => {
      const width = (widths[column] ?? 0) - (column === 0 ? widthOf(before.text) : 0);
      const isCut = shape.width !== undefined && shape.flexible.includes(column);
      const shown = isCut ? clip(text, width) : text;
      const isLast = column === cells.length - 1;
      const padding = isLast ? '' : ' '.repeat(Math.max(0, width - widthOf(shown)) + gap);
      return { text: shown + padding, tone };
    });
    return [before, ...parts];
  });
}

/** Spaces between cells. */
const gap = 2;
const leastFlexible = 24;
/** Without a terminal a long cell pushes only its own row. */
const mostPadded = 80;

function columnWidths(rows: readonly Row[], { flexible, width }: TableShape): number[] {
  const widths: number[] = [];
  for (const { mark, cells } of rows) {
    for (const [column, { text }] of cells.entries()) {
      const needed = widthOf(text) + (column === 0 ? widthOf(mark.text) + 1 : 0);
      widths[column] = Math.max(widths[column] ?? 0, needed);
    }
  }
  if (width === undefined) return widths.map(natural => Math.min(natural, mostPadded));
  shrink(widths, flexible, totalOf(widths) - width);
  return widths;
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each + gap, -gap);
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
