import type { Table } from '../../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../../text/span.ts';
import { planLanguages } from '../../languages/index.ts';
import { phrasesIn } from '../../languages/phrases-in.ts';

/** Gives the titles of the rows that a word names by their numbers or ids; none where it names none. */
export type RowKeys = (word: string) => readonly string[];

/** A row of a table of steps. */
export interface KeyedRow {
  readonly table: Table;
  /** The cell with its number or its id. */
  readonly key: Span | undefined;
  /** Undefined where another step has it too. */
  readonly title: string | undefined;
}

/** What the rows of each table are called: `2`, `#2`, `Step 2` and `2–4` in a table that counts, `T2`. */
export function createRowKeys(text: string, rows: readonly KeyedRow[]): (table: Table) => RowKeys {
  const tables = new Map<Table, KeyedRow[]>();
  for (const row of rows) {
    const found = tables.get(row.table);
    if (found) found.push(row);
    else tables.set(row.table, [row]);
  }
  const keys = new Map([...tables].map(([table, own]) => [table, keysOf(text, own)]));
  return table => keys.get(table) ?? (() => []);
}

function keysOf(text: string, rows: readonly KeyedRow[]): RowKeys {
  const places = new Map<string, number | 'several'>();
  for (const [index, { key }] of rows.entries()) {
    const name = key ? fold(sliceOf(text, key)) : '';
    places.set(name, places.has(name) ? 'several' : index);
  }
  const placeOf = (name: string) => {
    const place = name === '' ? undefined : places.get(fold(name));
    return place === 'several' ? undefined : place;
  };
  return word => {
    if (word.length > longestName) return [];
    const whole = placeOf(word);
    const [from = '', to = ''] = whole === undefined ? word.split(/\s?[-–—]\s?/) : [];
    const [first, last] = [whole ?? placeOf(from), whole ?? placeOf(to)];
    if (first === undefined || last === undefined || last - first > longestRange) return [];
    return rows.slice(first, last + 1).flatMap(({ title }) => title ?? []);
  };
}

const longestName = 60;
/** In rows: nobody names more of them at once. */
const longestRange = 100;

/** `Step #2.` and `**2**` are `2`. */
function fold(name: string): string {
  const bare = name
    .replaceAll(/[*_`\\]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[.):]$/, '');
  const [, word = '', number] =
    /^(\p{Alpha}*)[ .]?#? ?(\d{1,4}(?:\.\d{1,4}){0,3})$/u.exec(bare) ?? [];
  return number !== undefined && (word === '' || stepWords.has(word)) ? number : bare;
}

const stepWords = new Set([
  ...planLanguages.flatMap(({ labels }) => phrasesIn(labels.step)),
  ...['no', 'nr', 'row', 'zeile'],
]);
