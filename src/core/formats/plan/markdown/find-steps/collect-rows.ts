import { plainText } from '../../../../parse/inline.ts';
import type { Table } from '../../../../parse/markdown-tree.ts';
import { lazyOf } from '../../../../text/lazy-of.ts';
import { type Span, sliceOf } from '../../../../text/span.ts';
import { stateOfEmoji } from '../../../../text/state-signs.ts';
import type { PlanLabel } from '../../languages/plan-language.ts';
import { isPhase } from '../sections/is-phase.ts';
import { introducesNoSteps, introOf } from '../sections/list-intro.ts';
import { isSearchable } from '../sections/read-line.ts';
import { type Section, withBelow } from '../sections/section.ts';
import { holdsNoWork, isSaid } from '../sections/section-kind.ts';
import { columnKind } from '../words/column-kind.ts';
import { headingKind, isCountingWord } from '../words/heading-kind.ts';
import { markOfBox } from '../words/mark-status.ts';
import { isNoWork } from '../words/section-topic.ts';
import { isState } from '../words/state-title.ts';
import { isStepsTitle } from '../words/steps-title.ts';
import { isCommits, isNumbers, isSum, signIn, tellStates } from './cell-words.ts';
import type { RowCells, StepNode } from './step-node.ts';

/**
 * The rows of tables that have a column for the status and one for what is to be done. Where there is none, those
 * of tables that tell how far each thing has come, whatever it is: `Module`, `Host`, `Page`.
 */
export function collectRows(text: string, root: Section): readonly StepNode[] {
  const found = collectBy(text, root, { findTitle: noColumn, isOfPhase: isSaid });
  if (found.length > 0) return found;
  return collectBy(text, root, { findTitle: firstOther, isOfPhase: isSaid });
}

/** The rows of tables that have a column for the status and one that says it is of tasks. */
export function collectStatusRows(text: string, root: Section): readonly StepNode[] {
  return collectTaskRows(text, root).filter(({ cells }) => {
    const [head = []] = cells?.table.rows ?? [];
    return cells?.status && head.some(cell => isTasks(sliceOf(text, cell)));
  });
}

/** The rows of all tables of tasks, in a text that says nowhere else what its steps are. */
export function collectTaskRows(text: string, root: Section): readonly StepNode[] {
  return collectBy(text, root, { findTitle: noColumn, isOfPhase: () => true });
}

/** The rows of tables that tell of each in a column `Phase`, as these phases are called, in which of them it is done. */
export function collectRowsByPhase(
  text: string,
  root: Section,
  phases: readonly Section[],
): readonly StepNode[] {
  const names = new Set(phases.flatMap(({ title }) => phaseName(title)));
  // Where the names start that the rows of a table tell.
  const startsOf = lazyOf(({ rows: [head = [], ...rows] }: Table) => {
    const titles = head.map(cell => sliceOf(text, cell).trim());
    const column = titles.findIndex(title => headingKind(`${title} 1`).kind === 'phase');
    const cells = rows.flatMap(row => row[column] ?? []);
    const isNamed = (cell: Span) =>
      phaseName(`${titles[column]} ${sliceOf(text, cell).trim()}`).some(name => names.has(name));
    return new Set(cells.filter(isNamed).map(({ start }) => start));
  });
  return collectTaskRows(text, root).filter(
    ({ cells }) => cells?.number && startsOf(cells.table).has(cells.number.start),
  );
}

/** The word and the number alone: `phase 1` of `Phase 1: Hall`. */
function phaseName(title: string): readonly string[] {
  const { kind, number } = headingKind(title);
  const word = /\p{Alpha}{2,}/u.exec(title)?.[0];
  return kind === 'phase' && word && number ? [`${word} ${number}`.toLowerCase()] : [];
}

function collectBy(text: string, root: Section, reader: Reader): readonly StepNode[] {
  const tables = withBelow(root, each => holdsNoWork(text, each)).flatMap(section =>
    section.blocks.flatMap((block, index) => {
      const isNone = introducesNoSteps(introOf(text, section.blocks, index));
      return block.kind === 'table' && !isNone ? [rowsOf(text, block, section, reader)] : [];
    }),
  );
  if (reader.findTitle !== firstOther) return tables.flat();
  // What one table calls progress, others tell under the same words, with remarks as well.
  const telling = tables.filter(rows => tellProgress(text, rows));
  const headings = new Set(telling.flatMap(rows => statusHeading(text, rows) ?? []));
  return tables.filter(rows => headings.has(statusHeading(text, rows) ?? '')).flat();
}

function statusHeading(text: string, [row]: readonly StepNode[]): string | undefined {
  const [head = []] = row?.cells?.table.rows ?? [];
  const heading = head.find(cell => columnKind(sliceOf(text, cell)) === 'status');
  return heading && sliceOf(text, heading).trim();
}

/**
 * The rows of the tables right below a heading that says it is a phase. What they are called by stands
 * in their first column, whatever its heading: `Page`, `Team`, `Screen`. A table of tasks needs no status: one
 * with a column that says so, or with numbers. Else those of tables of tasks under the headings that divide it.
 */
export function collectRowsOfPhase(text: string, section: Section): readonly StepNode[] {
  const rows = rowsIn(text, section, firstOther);
  return rows.length > 0 ? rows : section.sections.flatMap(child => rowsBelow(text, child));
}

function rowsBelow(text: string, section: Section): readonly StepNode[] {
  if (isNoWork(section.title)) return [];
  return [
    ...rowsIn(text, section, noColumn),
    ...section.sections.flatMap(child => rowsBelow(text, child)),
  ];
}

function rowsIn(text: string, section: Section, findTitle: Reader['findTitle']) {
  const tables = section.blocks.flatMap(block => (block.kind === 'table' ? block : []));
  const isOfPhase = () => true;
  return tables.flatMap(table => rowsOf(text, table, section, { findTitle, isOfPhase }));
}

/** The rows of tables that tell what is done when, by the hour: `T-24h`, `T+10`, `22:00`. */
export function collectRunSheets(text: string, root: Section): readonly StepNode[] {
  // A table may have thousands of rows, each of which asks.
  const tellsHours = lazyOf(({ rows: [, ...rows] }: Table) => {
    const isTimed = ([time]: readonly Span[]) =>
      time !== undefined && hour.test(sliceOf(text, time).slice(0, 20));
    return rows.length > 2 && rows.every(isTimed);
  });
  return collectTaskRows(text, root).filter(({ cells }) => cells && tellsHours(cells.table));
}

const hour = /^[*_`]*(?:T ?(?:[-+−–] ?)?\d+|\d{1,2}:\d{2})/;

/** Whether rows say their state and nothing else, most of them, and not all the same, unless by boxes. A key tells each once. */
export function tellProgress(text: string, rows: readonly StepNode[]): boolean {
  const words = rows.map(({ cells }) => {
    const status = cells?.status;
    return status && isSearchable(status) ? plainText(text, status) : '';
  });
  const states = words.flatMap(each => stateOfEmoji(each) ?? (isState(each) ? each : []));
  const boxes = words.filter(each => markOfBox(each) !== undefined).length;
  const isMost = (states.length + boxes) * 3 >= rows.length * 2;
  const told = new Set(states).size;
  return isMost && (boxes > 0 || (told > 1 && (rows.length < 4 || told < states.length)));
}

/** The first column, or that behind the number, where its heading may mean anything. */
function firstOther(kinds: readonly (PlanLabel | undefined)[]): number {
  const first = kinds[0] === 'number' ? 1 : 0;
  return first < kinds.length && kinds[first] === undefined ? first : -1;
}

const noColumn = () => -1;

interface Reader {
  /** The column of the titles where none says that it is; -1 for none. */
  readonly findTitle: (kinds: readonly (PlanLabel | undefined)[]) => number;
  /** Whether a table of tasks needs no status where it stands. */
  readonly isOfPhase: (section: Section) => boolean;
}

/** Columns of what is to be done, beside those that count it. What stands in others, such as `Component`, may be anything. */
const tasks = /^(?:actions?|activit(?:y|ies)|actividad(?:es)?|tiers?|work items?|手順|作業)$/i;

function isTasks(heading: string): boolean {
  const word = heading.trim().replace(/^sub-?/i, '');
  return isCountingWord(word) || tasks.test(word);
}

/** What only work has, whatever the things are called that it is done to. */
function isWeight(heading: string): boolean {
  return /^(?:priority|(?:estimated )?effort|estimate|complexity|complexité|complejidad|complexidade|komplexität|сложность|复杂度|複雜度|複雑度|優先度|工数|优先级|優先級|工作量|priorität|aufwand|priorité|effort|charge|prioridad|esfuerzo|prioridade|esforço|приоритет)$/i.test(
    heading.trim(),
  );
}

function rowsOf(
  text: string,
  table: Table,
  section: Section,
  { findTitle, isOfPhase }: Reader,
): readonly StepNode[] {
  const [head = [], ...rows] = table.rows;
  const titles = head.map(cell => (isSearchable(cell) ? plainText(text, cell) : ''));
  const kinds = titles.map(columnKind);
  const areCounts = titles.map(isCountingWord);
  const areNumbers = areCounts.map(
    (isCount, column) => (isCount || kinds[column] === 'step') && isNumbers(text, rows, column),
  );
  const named = kinds.findIndex((kind, column) => kind === 'step' && !areNumbers[column]);
  const isCounted = kinds.includes('number');
  const isOfTasks =
    titles.some(isTasks) ||
    isStepsTitle(section.title) ||
    (titles.some(isWeight) && isCounted && isPhase(section)) ||
    (named >= 0 && (isCounted || titles.some(isWeight))) ||
    areCountedIn(section, text, rows, kinds.indexOf('number')) ||
    (kinds.includes('depends-on') && (named >= 0 || isCounted));
  // In a table of tasks the one behind the number is the task.
  const counts = kinds.map(
    (kind, at) => areNumbers[at] === true || (isOfTasks && kind === 'number'),
  );
  const title = named >= 0 ? named : findUnnamed(kinds, counts, findTitle);
  const telling = tellingColumns(text, table, {
    status: kinds.indexOf('status'),
    isOfParts: named >= 0 && isPhase(section),
  });
  if (title < 0 || !((isOfTasks && isOfPhase(section)) || telling.length > 0)) return [];
  if (/^(?:options?|alternatives?)$/i.test(titles[title] ?? '')) return [];
  if (rows.every(row => isCommits(text, row[title]))) return [];
  const isNumber = kinds.map(
    (kind, column) => kind === 'number' || (column !== title && areNumbers[column]),
  );
  return rows.flatMap(row => {
    const cellOf = (kind: PlanLabel) => filled(row[kinds.indexOf(kind)]);
    const number = filled(row[isNumber.indexOf(true)]);
    const cells = {
      table,
      number,
      status: cellOf('status') ?? (number && signIn(text, number)) ?? leastOf(text, row, telling),
      owners: cellOf('owners'),
      due: cellOf('due'),
      dependsOn: cellOf('depends-on'),
      blockedBy: cellOf('blocked-by'),
      others: row.filter((_, at) => at !== title && kinds[at] === undefined),
    };
    return isSum(text, row[title]) ? [] : nodeOf(row, { title: row[title], cells, section });
  });
}

/**
 * The columns that tell states: that for the status; in a phase, where the rows are said to be parts of the work, those
 * of signs without one: `Schema`, `Backend`, `UI`. Others may tell what works where: `Browser`.
 */
function tellingColumns(
  text: string,
  { rows: [head = [], ...rows] }: Table,
  { status, isOfParts }: { readonly status: number; readonly isOfParts: boolean },
): readonly number[] {
  const cellsOf = (column: number) => rows.map(row => row[column]);
  if (status >= 0) return tellStates(text, cellsOf(status)) ? [status] : [];
  if (!isOfParts || rows.length === 0) return [];
  return [...head.keys()].filter(column =>
    cellsOf(column).every(cell => cell && startsWithSign(text, cell)),
  );
}

function startsWithSign(text: string, { start }: Span): boolean {
  return stateOfEmoji(text.slice(start, start + 2)) !== undefined;
}

/** Of what several columns tell, that which is not done counts. */
function leastOf(text: string, row: readonly Span[], columns: readonly number[]): Span | undefined {
  const cells = columns.flatMap(column => filled(row[column]) ?? []);
  return cells.find(cell => stateOfEmoji(sliceOf(text, cell)) !== 'done') ?? cells[0];
}

/** `2.1` and `2.2` in the table of phase 2. */
function areCountedIn(
  { title }: Section,
  text: string,
  rows: readonly (readonly Span[])[],
  column: number,
): boolean {
  const { kind, number } = headingKind(title);
  if (kind !== 'phase' || number === undefined) return false;
  return rows.every(row => {
    const cell = row[column];
    return cell !== undefined && text.startsWith(`${number}.`, cell.start);
  });
}

/** The column of the titles where none says so: where the steps are only counted, the next one tells what they are. */
function findUnnamed(
  kinds: readonly (PlanLabel | undefined)[],
  areNumbers: readonly boolean[],
  findTitle: Reader['findTitle'],
): number {
  const next = areNumbers.indexOf(true) + 1;
  return next > 0 && next < kinds.length && kinds[next] === undefined ? next : findTitle(kinds);
}

function filled(cell: Span | undefined): Span | undefined {
  return cell && cell.end > cell.start ? cell : undefined;
}

interface Row {
  readonly title: Span | undefined;
  readonly cells: RowCells;
  readonly section: Section;
}

function nodeOf(row: readonly Span[], { title, cells, section }: Row): StepNode[] {
  if (!title || title.end <= title.start) return [];
  const span = { start: row[0]?.start ?? title.start, end: row.at(-1)?.end ?? title.end };
  const place = { origin: 'row', section, span, cells } as const;
  return [{ ...place, task: undefined, lines: [title], blocks: [], parent: undefined }];
}
