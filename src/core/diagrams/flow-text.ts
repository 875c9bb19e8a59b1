import { mermaidText } from '../text/encode.ts';
import { joiner, keepWords } from '../text/keep-words.ts';
import { arrangeFlow, type Group, stepsOfColumn } from './arrange-flow.ts';
import type { FlowEdge, FlowGraph, FlowLabel, FlowNode } from './flow-graph.ts';

export interface FlowText {
  /** A mermaid flowchart from left to right. Its colours are the page's business. */
  readonly text: string;
  /** Equal for two texts that differ in words and classes only, and so have one layout. */
  readonly structure: string;
}

export interface FlowHead {
  readonly title: string;
  readonly summary: string;
}

/** Every text of a file is encoded; ids, shapes and the spans around words are ours. */
export function flowText(graph: FlowGraph, { title, summary }: FlowHead): FlowText {
  const edges = graph.edges.map(edgeLine);
  const head = [`accTitle: ${mermaidText(title)}`, `accDescr: ${mermaidText(summary)}`];
  const { lines, hidden } = boxLines(graph, labelText);
  const classes = [...classLines(graph), ...hidden.map(id => `class ${id} cairn-hidden`)];
  return {
    text: toText('flowchart LR', [...head, ...lines, ...edges, ...classes]),
    structure: toText('', [...boxLines(graph, labelOutline).lines, ...edges]),
  };
}

function toText(head: string, lines: readonly string[]): string {
  return [head, ...lines.map(line => `  ${line}`), ''].join('\n');
}

type WriteLabel = (label: FlowLabel) => string;

interface BoxLines {
  readonly lines: readonly string[];
  /** Frames that only keep boxes together. */
  readonly hidden: readonly string[];
}

/**
 * A frame that no arrow enters is laid out by itself. From left to right its boxes stand below each
 * other, from top to bottom beside each other. mermaid puts the frame that comes last first.
 */
function boxLines(graph: FlowGraph, write: WriteLabel): BoxLines {
  const { joined, rows } = arrangeFlow(graph);
  const hidden: string[] = [];
  const hide = (direction: Direction, lines: readonly string[]) => {
    const id = `f${hidden.length + 1}`;
    hidden.push(id);
    return frame(`${id}[" "]`, direction, lines);
  };
  const columnLines = (column: readonly FlowNode[]) => column.map(node => shapeOf(node, write));
  const looseLines = (columns: Group['columns']) =>
    columns.length === 1
      ? columns.flatMap(columnLines)
      : columns.toReversed().flatMap(column => hide('LR', columnLines(column)));
  const groupLines = ({ phase, held, columns }: Group) => {
    const nodes = held.map(node => shapeOf(node, write));
    if (!phase) return [...nodes, ...hideMany(looseLines(columns), columns.flat().length)];
    const title = `${phase.id}["${write(phase.label).replace('<br/>', ' ')}"]`;
    if (nodes.length === 0)
      return frame(title, columns.length > 1 ? 'TB' : 'LR', looseLines(columns));
    return frame(title, 'LR', [...nodes, ...hideMany(looseLines(columns), columns.flat().length)]);
  };
  const hideMany = (lines: readonly string[], count: number) =>
    count > 1 ? hide(count > stepsOfColumn ? 'TB' : 'LR', lines) : lines;
  const rowLines = (row: readonly Group[]) => {
    const lines = row.toReversed().flatMap(groupLines);
    return row.length > 1 ? hide('TB', lines) : lines;
  };
  const lines = [...rows.toReversed().flatMap(rowLines), ...joined.flatMap(groupLines)];
  return { lines, hidden };
}

type Direction = 'LR' | 'TB';

function frame(head: string, direction: Direction, lines: readonly string[]): readonly string[] {
  return [`subgraph ${head}`, ...[`direction ${direction}`, ...lines].map(indent), 'end'];
}

function indent(line: string): string {
  return `  ${line}`;
}

function shapeOf({ id, kind, label }: FlowNode, write: WriteLabel): string {
  const isRound = kind === 'root' || kind === 'barrier';
  return isRound ? `${id}(["${write(label)}"])` : `${id}["${write(label)}"]`;
}

/** Each part is a span of its own, so that the page can colour it, and later put in other words. */
function labelText({ symbol, title, detail }: FlowLabel): string {
  // A sign stands in the line of the first word.
  const sign = symbol === undefined ? '' : `${span('symbol', symbol)}#160;`;
  const below = detail === undefined ? '' : `<br/>${span('detail', detail)}`;
  return `${sign}${span('title', title)}${below}`;
}

function span(name: 'symbol' | 'title' | 'detail', text: string): string {
  return `<span class='cairn-${name}'>${labelPart(text)}</span>`;
}

/** mermaid takes what stands between two pairs of dollars for a formula, encoded or not. */
function labelPart(text: string): string {
  const parts = keepWords(text).split(joiner).map(mermaidText);
  return parts.join('#8288;').replaceAll(/#36;(?=#36;)/g, '#36;<wbr/>');
}

function labelOutline({ symbol, detail }: FlowLabel): string {
  return [symbol === undefined ? '' : 'symbol', detail === undefined ? '' : 'detail'].join(' ');
}

function edgeLine({ from, to, kind }: FlowEdge): string {
  return `${from} ${arrows[kind]} ${to}`;
}

const arrows: Readonly<Record<FlowEdge['kind'], string>> = {
  dependency: '-->',
  blocking: '==>',
  added: '-->|added|',
  removed: '-.->|removed|',
  gone: '-.->',
};

function classLines({ phases, nodes }: FlowGraph): readonly string[] {
  return [...phases, ...nodes].flatMap(({ id, classes }) =>
    classes.map(name => `class ${id} ${name}`),
  );
}
