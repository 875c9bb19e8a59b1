import type { Dependency, Impediment } from '../../../../model/plan/plan.ts';
import type { Day, Sourced } from '../../../../model/value.ts';
import type { Table } from '../../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../../text/span.ts';
import { readDayText } from '../../../decision/dates/day-text.ts';
import { createSourced, type PlanSource, report } from '../../plan-source.ts';
import { isNothing } from '../../values/is-nothing.ts';
import { readDay } from '../../values/read-day.ts';
import { reportDay } from '../../values/report-day.ts';
import { splitImpediment } from '../../values/split-impediment.ts';
import { shortened } from '../../yaml/yaml-fields.ts';
import type { RowCells } from '../find-steps/step-node.ts';
import { isSearchable } from '../sections/read-line.ts';
import { findPhrases } from '../words/phrases.ts';
import { withoutStruck } from '../words/without-struck.ts';
import { findRowSteps } from './find-row-steps.ts';
import type { RowKeys } from './row-keys.ts';
import { readOwners } from './step-notes.ts';

/** What the cells of a row say of its step. */
export interface RowValues {
  readonly status: Sourced<string> | undefined;
  readonly owners: readonly Sourced<string>[];
  readonly due: Sourced<Day> | undefined;
  readonly dependsOn: readonly Dependency[];
  readonly blockedBy: readonly Impediment[];
}

const nothing: RowValues = {
  status: undefined,
  owners: [],
  due: undefined,
  dependsOn: [],
  blockedBy: [],
};

/** What the names in a cell mean. */
export interface RowNames {
  readonly isStep: (word: string) => boolean;
  readonly rowsOf: (table: Table) => RowKeys;
}

export function readRow(
  source: PlanSource,
  cells: RowCells | undefined,
  names: RowNames,
): RowValues {
  if (!cells) return nothing;
  const { status, owners, due, dependsOn, blockedBy, others } = cells;
  return {
    status: status && cellText(source, status),
    owners: owners && isSearchable(owners) ? ownersIn(source, owners) : [],
    due: due && isSearchable(due) ? readDue(source, due) : undefined,
    dependsOn:
      dependsOn && isSearchable(dependsOn)
        ? findRowSteps(source.text, dependsOn, { ...names, rows: names.rowsOf(cells.table) })
        : [],
    blockedBy: [
      ...(blockedBy && saysSomething(source, blockedBy) ? [blockedBy] : []),
      ...others.filter(isSearchable).flatMap(cell => blockersIn(source.text, cell)),
    ].map(span => splitImpediment(source.text, span)),
  };
}

function saysSomething({ text }: PlanSource, cell: Span): boolean {
  return isSearchable(cell) && !isNothing(withoutStruck(sliceOf(text, cell)));
}

/** What a note says of what the step waits for: `waiting for INC-7`. */
function blockersIn(text: string, cell: Span): readonly Span[] {
  const phrases = findPhrases(text, cell).filter(({ kind }) => kind === 'blocked-by');
  return phrases.map(({ value }) => value);
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
    reportDay(source, span, first[0]);
    return undefined;
  }
  const says = /[\p{Alpha}\p{N}?~≈]/u.test(written.replace(first[0], ''));
  return { ...cellText(source, span), value: day, doubt: says ? moreSaidDoubt : undefined };
}

const moreSaidDoubt = 'The cell says more than this day.';

/** A whole day in another way of writing: which number is the month is not certain to everybody. */
function reportOtherDay(source: PlanSource, cell: Span, written: string): void {
  if (readDayText(written).kind !== 'none') reportDay(source, cell, written);
}

function shown(written: string): string {
  return shortened(written.replaceAll(/\s+/g, ' ').trim());
}

function cellText(source: PlanSource, span: Span): Sourced<string> {
  return createSourced(source.text, sliceOf(source.text, span), { span, source: 'table' });
}
