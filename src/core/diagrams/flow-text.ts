import { mermaidText } from '../text/encode.ts';
import type { FlowEdge, FlowGraph, FlowLabel, FlowNode } from './flow-graph.ts';

export interface FlowText {
  /** A mermaid flowchart. Its colours are the page's business: it only names classes. */
  readonly text: string;
  /** The same for two texts that differ in words and classes only, and so have one layout. */
  readonly structure: string;
}

export interface FlowHead {
  readonly title: string;
  readonly summary: string;
}

/** Every text of a file is encoded; ids, shapes and the spans around words are ours. */
export function flowText(graph: FlowGraph, { title, summary }: FlowHead): FlowText {
  const head = [
    'flowchart LR',
    `  accTitle: ${mermaidText(title)}`,
    `  accDescr: ${mermaidText(summary)}`,
  ];
  const lines = [...head, ...shapeLines(graph, labelText), ...edgeLines(graph)];
  const bare = [...shapeLines(graph, labelOutline), ...edgeLines(graph)];
  return {
    text: `${[...lines, ...classLines(graph)].join('\n')}\n`,
    structure: `${bare.join('\n')}\n`,
  };
}

type WriteLabel = (label: FlowLabel) => string;

function shapeLines({ phases, nodes }: FlowGraph, write: WriteLabel): readonly string[] {
  const framed = phases.flatMap(({ id, label }) => [
    `  subgraph ${id}["${write(label)}"]`,
    ...nodes.filter(({ phase }) => phase === id).map(node => `    ${shapeOf(node, write)}`),
    '  end',
  ]);
  const free = nodes.filter(({ phase }) => phase === undefined);
  return [...framed, ...free.map(node => `  ${shapeOf(node, write)}`)];
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
  return `<span class='cairn-${name}'>${mermaidText(text)}</span>`;
}

function labelOutline({ symbol, detail }: FlowLabel): string {
  return [symbol === undefined ? '' : 'symbol', detail === undefined ? '' : 'detail'].join(' ');
}

const arrows: Readonly<Record<FlowEdge['kind'], string>> = {
  dependency: '-->',
  blocking: '==>',
  order: '~~~',
};

function edgeLines({ edges }: FlowGraph): readonly string[] {
  return edges.map(({ from, to, kind }) => `  ${from} ${arrows[kind]} ${to}`);
}

function classLines({ phases, nodes }: FlowGraph): readonly string[] {
  return [...phases, ...nodes].flatMap(({ id, classes }) =>
    classes.map(name => `  class ${id} ${name}`),
  );
}
