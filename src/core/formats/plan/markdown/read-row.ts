import type { Day, Sourced } from '../../../model/value.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { readDayText } from '../../decision/day-text.ts';
import { createSourced, type PlanSource, report } from '../plan-source.ts';
import { readDay } from '../read-day.ts';
import { shortened } from '../yaml-fields.ts';
import { isSearchable } from './read-line.ts';
import { readOwners } from './step-notes.ts';

/** The filled cells of a row of a table of steps, beside its title. */
export interface RowCells {
  readonly status: Span | undefined;
  readonly owners: Span | undefined;
  readonly due: Span | undefined;
}

/** What the cells of a row say of its step. */
export interface RowValues {
  readonly status: Sourced<string> | undefined;
  readonly owners: readonly Sourced<string>[];
  readonly due: Sourced<Day> | undefined;
}

export function readRow(source: PlanSource, cells: RowCells | undefined): RowValues {
  if (!cells) return { status: undefined, owners: [], due: undefined };
  const { status, owners, due } = cells;
  return {
    status: status && cellText(source, status),
    owners: owners && isSearchable(owners) ? ownersIn(source, owners) : [],
    due: due && isSearchable(due) ? readDue(source, due) : undefined,
  };
}

function ownersIn(source: PlanSource, cell: Span): readonly Sourced<string>[] {
  return readOwners(source, cell).map(owner => ({ ...owner, source: 'table' }));
}

/**
 * A day counts only as `YYYY-MM-DD`, and only where it is the one the cell names; a day that is
 * struck out is none. A quarter, a sprint or nothing at all is no day either, and no mistake.
 */
function readDue(source: PlanSource, cell: Span): Sourced<Day> | undefined {
  const written = withoutStruck(sliceOf(source.text, cell));
  const found = [...written.matchAll(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g)];
  const [first, ...others] = found;
  if (!first) {
    reportOtherDay(source, cell, written);
    return undefined;
  }
  if (others.some(other => other[0] !== first[0])) {
    const message = `"${shown(written)}" names several days, so none is taken for the day it is due.`;
    report(source, cell, message);
    return undefined;
  }
  const start = cell.start + first.index;
  const span = { start, end: start + first[0].length };
  const day = readDay(first[0]);
  if (day === undefined) {
    report(source, span, `"${first[0]}" is not a day of the calendar. Write it as YYYY-MM-DD.`);
    return undefined;
  }
  const says = /[\p{L}\p{N}?~≈]/u.test(written.replace(first[0], ''));
  return { ...cellText(source, span), value: day, doubt: says ? moreSaidDoubt : undefined };
}

const moreSaidDoubt = 'The cell says more than this day.';

/** A whole day in another way of writing: which number is the month is not certain to everybody. */
function reportOtherDay(source: PlanSource, cell: Span, written: string): void {
  const reading = readDayText(written);
  if (reading.kind === 'none') return;
  report(source, cell, `"${shown(written)}" is not taken for a day. Write it as YYYY-MM-DD.`);
}

/** Of the same length. */
function withoutStruck(written: string): string {
  return written.replaceAll(/~~[^~]*~~|<!--.*?-->/g, struck => ' '.repeat(struck.length));
}

function shown(written: string): string {
  return shortened(written.replaceAll(/\s+/g, ' ').trim());
}

function cellText(source: PlanSource, span: Span): Sourced<string> {
  return createSourced(source.text, sliceOf(source.text, span), { span, source: 'table' });
}
