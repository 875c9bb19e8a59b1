import { plainText } from '../../../../parse/inline.ts';
import { type Span, sliceOf } from '../../../../text/span.ts';
import { stateOfEmoji } from '../../../../text/state-signs.ts';
import type { StepWord } from '../../languages/plan-language.ts';
import { allStepWords } from '../../status-words.ts';
import { readStatus } from '../../values/read-status.ts';
import { isSearchable } from '../sections/read-line.ts';
import { markOfBox } from '../words/mark-status.ts';

/** A table of commits tells what was done: `` `1a2b3c4`, `5d6e7f8` ``. */
export function isCommits(text: string, title: Span | undefined): boolean {
  if (title === undefined || !isSearchable(title)) return false;
  const words = sliceOf(text, title)
    .split(/[\s`,*]+/)
    .filter(word => word !== '');
  return words.length > 0 && words.every(word => /^(?=[a-f]*\d)[\da-f]{7,40}$/.test(word));
}

/** The row at the foot of a table that counts those above it. */
export function isSum(text: string, title: Span | undefined): boolean {
  return title !== undefined && isSearchable(title) && sums.test(plainText(text, title).trim());
}

const sums =
  /^(?:(?:sub|grand )?-?totals?|sum|summe|gesamt|totale|итого|всего|合计|总计|小计|合計|總計|小計|합계|총계)$/i;

/** Whether a column for the status tells one: by a word or a sign in one of its cells, or by none that says anything. */
export function tellStates(text: string, cells: readonly (Span | undefined)[]): boolean {
  const words = cells.flatMap(cell => (cell && isSearchable(cell) ? plainText(text, cell) : []));
  const said = words.filter(each => !/^[^\p{Alpha}\p{Extended_Pictographic}✓☐]*$/u.test(each));
  if (said.length === 0) return true;
  return said.some(each => {
    if (stateOfEmoji(each) !== undefined || markOfBox(each) !== undefined) return true;
    return readStatus(each, allStepWords, noWords) !== undefined;
  });
}

const noWords: ReadonlyMap<string, StepWord> = new Map();

/** A column `Step` may only count. */
export function isNumbers(
  text: string,
  rows: readonly (readonly Span[])[],
  column: number,
): boolean {
  return rows.every(row => {
    const cell = row[column];
    return (
      !cell ||
      (isSearchable(cell) &&
        /^[\s#*]*(?:[A-Z]{0,3}-?\d+(?:\.\d+)*[a-z]?)?[\s.*)]*$/.test(sliceOf(text, cell)))
    );
  });
}

/** The sign of a state beside a number: `2.1 ✅`. */
export function signIn(text: string, cell: Span): Span | undefined {
  const [, before, sign] = /^(\S{1,20}\s+)(\S{1,2})$/u.exec(sliceOf(text, cell)) ?? [];
  if (before === undefined || sign === undefined || stateOfEmoji(sign) === undefined)
    return undefined;
  return { start: cell.start + before.length, end: cell.end };
}
