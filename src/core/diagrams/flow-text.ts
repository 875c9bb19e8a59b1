import { mermaidText } from '../text/encode.ts';
import type { FlowEdge, FlowGraph, FlowLabel, FlowNode } from './flow-graph.ts';
import { type FlowOrder, orderFlow } from './order-flow.ts';

export interface FlowText {
  /** A mermaid flowchart from left to right. Its colours are the page's business. */
  readonly text: string;
  /** The same from top to bottom, for a panel that is higher than wide. */
  readonly tallText: string;
  /** Equal for two texts that differ in words and classes only, and so have one layout. */
  readonly structure: string;
}

export interface FlowHead {
  readonly title: string;
  readonly summary: string;
}

/** Every text of a file is encoded; ids, shapes and the spans around words are ours. */
export function flowText(graph: FlowGraph, head: FlowHead): FlowText {
  const lines = [
    `  accTitle: ${mermaidText(head.title)}`,
    `  accDescr: ${mermaidText(head.summary)}`,
    ...shapeLines(graph, labelText),
    ...edgeLines(graph.edges),
  ];
  const write = (direction: string, order: FlowOrder) =>
    toText([
      `flowchart ${direction}`,
      ...lines,
      ...edgeLines(orderFlow(graph, order)),
      ...classLines(graph),
    ]);
  return {
    text: write('LR', { stepsOfRank: 8, phasesOfLine: 4 }),
    tallText: write('TB', { stepsOfRank: 3, phasesOfLine: Number.POSITIVE_INFINITY }),
    structure: toText([...shapeLines(graph, labelOutline), ...edgeLines(graph.edges)]),
  };
}

function toText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

type WriteLabel = (label: FlowLabel) => string;

function shapeLines({ phases, nodes }: FlowGraph, write: WriteLabel): readonly string[] {
  const framed = phases.flatMap(({ id, label }) => [
    `  subgraph ${id}["${write(label).replace('<br/>', ' ')}"]`,
    ...nodes.filter(({ phase }) => phase === id).map(node => `    ${shapeOf(node, write)}`),
    '  end',
  ]);
  const free = nodes.filter(({ phase }) => phase === undefined);
  return [...free.map(node => `  ${shapeOf(node, write)}`), ...framed];
}

function shapeOf({ id, kind, label }: FlowNode, write: WriteLabel): string {
  return kind === 'root' ? `${id}(["${write(label)}"])` : `${id}["${write(label)}"]`;
}

/** Each part is a span of its own, so that the page can colour it, and later put in other words. */
function labelText({ symbol, title, detail }: FlowLabel): string {
  const sign = symbol === undefined ? '' : `${span('symbol', symbol)} `;
  const below = detail === undefined ? '' : `<br/>${span('detail', detail)}`;
  return `${sign}${span('title', title)}${below}`;
}

function span(name: 'symbol' | 'title' | 'detail', text: string): string {
  return `<span class='cairn-${name}'>${labelPart(text)}</span>`;
}

/** mermaid takes what stands between two pairs of dollars for a formula, encoded or not. */
function labelPart(text: string): string {
  return mermaidText(text).replaceAll(/#36;(?=#36;)/g, '#36;<wbr/>');
}

function labelOutline({ symbol, detail }: FlowLabel): string {
  return [symbol === undefined ? '' : 'symbol', detail === undefined ? '' : 'detail'].join(' ');
}

const arrows: Readonly<Record<FlowEdge['kind'], string>> = {
  dependency: '-->',
  blocking: '==>',
  order: '~~~',
};

function edgeLines(edges: readonly FlowEdge[]): readonly string[] {
  return edges.map(({ from, to, kind }) => `  ${from} ${arrows[kind]} ${to}`);
}

function classLines({ phases, nodes }: FlowGraph): readonly string[] {
  return [...phases, ...nodes].flatMap(({ id, classes }) =>
    classes.map(name => `  class ${id} ${name}`),
  );
}
