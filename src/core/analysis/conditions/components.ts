/** A directed graph: node `n` has an edge to each node of `edges[n]`. */
export type Graph = readonly (readonly number[])[];

/**
 * The strongly connected components, each of them before every component that leads to it
 * (Tarjan's order). Without recursion, so that a chain of any length is safe.
 */
export function findComponents(graph: Graph): number[][] {
  const search = new Search(graph);
  for (let node = 0; node < graph.length; node++) search.visit(node);
  return search.components;
}

class Search {
  readonly components: number[][] = [];
  readonly #graph: Graph;
  /** When a node was met, from 1; 0 means not yet. */
  readonly #met: Int32Array;
  /** The earliest node on the stack that a node leads back to. */
  readonly #low: Int32Array;
  readonly #nextEdge: Int32Array;
  readonly #stack: number[] = [];
  /** 1 for a node that is on the stack. */
  readonly #onStack: Uint8Array;
  #count = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#met = new Int32Array(graph.length);
    this.#low = new Int32Array(graph.length);
    this.#nextEdge = new Int32Array(graph.length);
    this.#onStack = new Uint8Array(graph.length);
  }

  visit(start: number): void {
    if (this.#at(this.#met, start) > 0) return;
    const path = [start];
    this.#enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const next = this.#takeEdge(node);
      if (next === undefined) {
        path.pop();
        this.#leave(node, path.at(-1));
      } else if (this.#at(this.#met, next) === 0) {
        this.#enter(next);
        path.push(next);
      } else if (this.#onStack[next] === 1) {
        this.#lower(node, this.#at(this.#met, next));
      }
    }
  }

  #enter(node: number): void {
    this.#count++;
    this.#met[node] = this.#count;
    this.#low[node] = this.#count;
    this.#stack.push(node);
    this.#onStack[node] = 1;
  }

  #takeEdge(node: number): number | undefined {
    const index = this.#at(this.#nextEdge, node);
    this.#nextEdge[node] = index + 1;
    return this.#graph[node]?.[index];
  }

  #leave(node: number, parent: number | undefined): void {
    const low = this.#at(this.#low, node);
    if (parent !== undefined) this.#lower(parent, low);
    if (low !== this.#at(this.#met, node)) return;
    const members = this.#stack.splice(this.#stack.lastIndexOf(node));
    for (const member of members) this.#onStack[member] = 0;
    this.components.push(members);
  }

  #lower(node: number, value: number): void {
    this.#low[node] = Math.min(this.#at(this.#low, node), value);
  }

  #at(list: Int32Array, index: number): number {
    return list[index] ?? 0;
  }
}
