import type { Span } from '../../text/span.ts';
import { type FlowCursor, readFlow } from './yaml-flow.ts';

/**
 * Where in a YAML text somebody writes. Found from the lines alone, because a text in which
 * somebody writes is seldom valid.
 */
export interface YamlCursor {
  /** The keys of the maps around the place, the outermost first. */
  readonly path: readonly string[];
  /** The key whose value is being written; undefined where a key is. */
  readonly key: string | undefined;
  /** In a list an item may be the beginning of a map as well as a value. */
  readonly isItem: boolean;
  /** Inside of `[...]` or `{...}`. */
  readonly isFlow: boolean;
  readonly word: Span;
  /** The spaces that are missing before a key: an editor begins a line below a dash in the column of the dash. */
  readonly indent: string;
  /** The other keys of the map. */
  readonly siblings: ReadonlySet<string>;
}

/** Undefined in a comment, in a text of several lines, and where nothing can be told. */
export function findYamlCursor(text: string, offset: number): YamlCursor | undefined {
  const lines = splitLines(text);
  const index = lines.findIndex(({ end }) => offset <= end);
  const line = lines[index];
  if (!line) return undefined;
  const before = text.slice(line.start, offset);
  if (/^\s*#|\s#[^'"]*$/.test(before)) return undefined;
  const open = findOpenFlow(lines.slice(Math.max(0, index - mostFlowLines), index), text, offset);
  const head = open?.head ?? readHead(before);
  const column = open ? head.column : columnMeant(lines.slice(0, index), head);
  const meant = { ...head, column };
  const around = findAround(lines, open ? lines.indexOf(open.line) : index, meant);
  if (!around) return undefined;
  const start = open?.start ?? startOfValue(line, head);
  const flow = open?.flow ?? readFlow(text.slice(start, offset), { start, text });
  return { ...createCursor(around, meant, flow), indent: ' '.repeat(column - head.column) };
}

/** Where no key can stand, in the column of the dashes of a list that is indented, its last item goes on. */
function columnMeant(above: readonly Line[], { column, dash, key }: Head): number {
  if (dash !== undefined || key !== undefined) return column;
  const heads = above.filter(({ said }) => !isEmpty(said)).map(({ said }) => readHead(said));
  const nearest = heads.findLast(head => (head.dash ?? head.column) <= column);
  const outer = heads.findLast(head => (head.dash ?? head.column) < column);
  if (nearest?.dash !== column || outer?.value !== '') return column;
  return nearest.column;
}

/** A list or a map in brackets that goes on over so many lines is no list that somebody writes. */
const mostFlowLines = 100;

interface OpenFlow {
  readonly line: Line;
  readonly head: Head;
  readonly start: number;
  readonly flow: FlowCursor;
}

/** The brackets that one of the lines above opens, where they are still open at the place. */
function findOpenFlow(above: readonly Line[], text: string, offset: number): OpenFlow | undefined {
  const line = above.findLast(each => /^[[{]/.test(valueIn(each)));
  if (!line) return undefined;
  const head = readHead(line.said);
  const start = startOfValue(line, head);
  const flow = readFlow(text.slice(start, offset), { start, text });
  return flow.depth === 0 ? undefined : { line, head, start, flow };
}

function valueIn({ said }: Line): string {
  const { value, column } = readHead(said);
  return value ?? said.slice(column);
}

function startOfValue({ start }: Line, { valueColumn, column }: Head): number {
  return start + (valueColumn ?? column);
}

function createCursor(around: Around, head: Head, flow: FlowCursor): Omit<YamlCursor, 'indent'> {
  const { word } = flow;
  const outer = head.key === undefined ? [] : [head.key];
  if (flow.depth === 0) {
    const isItem = head.key === undefined && head.dash !== undefined;
    const key = head.key ?? (isItem ? around.path.at(-1) : undefined);
    const path = isItem ? around.path.slice(0, -1) : around.path;
    return { path, key, isItem, isFlow: false, word, siblings: around.siblings };
  }
  const inner = [...around.path, ...outer, ...flow.path];
  const { key, siblings } = flow;
  if (flow.role !== 'item')
    return { path: inner, key, isItem: false, isFlow: true, word, siblings };
  const path = inner.slice(0, -1);
  return { path, key: inner.at(-1), isItem: true, isFlow: true, word, siblings: new Set() };
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

function splitLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map(said => {
    const line = { start, end: start + said.length, said: said.replace(/\r$/, '') };
    start += said.length + 1;
    return line;
  });
}

/** How a line begins: the columns of its first dash and of its content, and its key. */
interface Head {
  readonly dash: number | undefined;
  readonly column: number;
  readonly key: string | undefined;
  readonly value: string | undefined;
  readonly valueColumn: number | undefined;
}

function readHead(said: string): Head {
  const indent = /^ */.exec(said)?.[0].length ?? 0;
  const dashes = /^(?:-(?: +|$))+/.exec(said.slice(indent))?.[0] ?? '';
  const column = indent + dashes.length;
  const entry = /^(?:"([^"]*)"|'([^']*)'|([\w.$-]+)) *:(?: +|$)/.exec(said.slice(column));
  const key = entry?.[1] ?? entry?.[2] ?? entry?.[3];
  const valueColumn = entry ? column + entry[0].length : undefined;
  return {
    dash: dashes === '' ? undefined : indent,
    column,
    key,
    value: valueColumn === undefined ? undefined : said.slice(valueColumn),
    valueColumn,
  };
}

interface Around {
  readonly path: readonly string[];
  readonly siblings: ReadonlySet<string>;
}

/** Walks up the lines: first to the other keys of the map, then from key to key around it. */
function findAround(lines: readonly Line[], index: number, own: Head): Around | undefined {
  const climb: Climb = { siblings: new Set(), path: [], level: own };
  for (const { said } of lines.slice(0, index).reverse()) {
    if (/^(?:---|\.\.\.)/.test(said)) break;
    if (!isEmpty(said) && !climbOver(climb, readHead(said))) return undefined;
  }
  if (own.dash === undefined || own.key !== undefined) addBelow(lines, index, own, climb.siblings);
  return climb;
}

interface Climb {
  readonly siblings: Set<string>;
  readonly path: string[];
  level: Level;
}

/** The column of a map, and of the dash before it once its line was met. */
type Level = Pick<Head, 'column' | 'dash'>;

/** False where the place turns out to be inside a text of several lines. */
function climbOver(climb: Climb, head: Head): boolean {
  const { key, value = '', column, dash } = head;
  if (isBeside(head, climb.level)) {
    if (climb.path.length === 0 && key !== undefined) climb.siblings.add(key);
    climb.level = { column, dash };
    return true;
  }
  if (key === undefined || !isAround(head, climb.level)) return true;
  if (/(?:^|\s)[|>][+-]?\d*\s*$/.test(value)) return false;
  climb.path.unshift(key);
  climb.level = { column, dash };
  return true;
}

function isBeside(head: Head, { column, dash }: Level): boolean {
  return dash === undefined && head.column === column;
}

/** A list may begin in the column of the key that holds it. */
function isAround(head: Head, { column, dash }: Level): boolean {
  if (dash === undefined) return head.column < column;
  return head.column < dash || (head.column === dash && head.dash === undefined);
}

function isEmpty(said: string): boolean {
  return said.trim() === '' || /^\s*#/.test(said);
}

/** The keys that follow in the same map. */
function addBelow(
  lines: readonly Line[],
  index: number,
  { column }: Head,
  siblings: Set<string>,
): void {
  for (const { said } of lines.slice(index + 1)) {
    if (isEmpty(said)) continue;
    const head = readHead(said);
    if (head.column < column || (head.dash !== undefined && head.dash < column)) return;
    if (head.column === column && head.key !== undefined) siblings.add(head.key);
  }
}
