import { findLevels } from './find-levels.ts';
import type { FlowGraph } from './flow-graph.ts';
import { type FlowHead, flowText } from './flow-text.ts';

/** More nodes or edges take mermaid seconds to lay out, and nobody can read them. */
export const maxNodes = 150;
const maxEdges = 400;

/** Whether no picture is made of it. */
export function isTooLarge({ nodes, edges }: FlowGraph): boolean {
  return nodes.length > maxNodes || edges.length > maxEdges;
}

/** What there is to draw, and what the picture leaves out of it, if anything. */
export interface ChosenGraph {
  readonly graph: FlowGraph;
  readonly note: string | undefined;
}

/** A graph with its mermaid text, which is empty where it has no node. */
export function drawGraph({ graph, note }: ChosenGraph, head: FlowHead) {
  const isEmpty = graph.nodes.length === 0;
  const drawing = isEmpty ? { text: '', structure: '' } : flowText(graph, head);
  return { ...head, note, ...graph, ...drawing, levels: findLevels(graph) };
}
