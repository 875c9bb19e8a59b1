import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { Problem, Span } from '../text/span.ts';
import type { YamlEntry, YamlNode, YamlScalar, YamlTree } from './yaml-tree.ts';

const maxProblems = 100;
const maxDepth = 100;

/**
 * Reads YAML 1.2 (core schema). Never throws: what cannot be read is a problem, and the rest is
 * still in the tree. Of a key written twice the first one counts. Spans are offsets into the text
 * that stands before `text` plus `text` itself: `offset` is the length of what stands before it.
 */
export function parseYaml(text: string, offset = 0): YamlTree {
  try {
    return readDocument(text, offset);
  } catch (error) {
    // The library recurses; a text that is nested thousands deep exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    const span = { start: offset, end: offset };
    return {
      root: undefined,
      isWhole: false,
      problems: [{ span, message: 'This YAML is nested too deeply.' }],
    };
  }
}

function readDocument(text: string, offset: number): YamlTree {
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
    schema: 'core',
  });
  const reader = new Reader(offset);
  // What comes after the first error is mostly its consequence.
  for (const error of document.errors.slice(0, 1)) {
    // An error at the end of the text may be said to lie behind it.
    const [start, end] = error.pos.map(at => Math.min(at, text.length) + offset);
    reader.report(
      { start: start ?? offset, end: end ?? offset },
      `From here on this is no valid YAML: ${sentence(error.message)}`,
    );
  }
  const root = document.contents ? reader.read(document.contents, 0) : undefined;
  return { root, isWhole: document.errors.length === 0, problems: reader.problems };
}

/** Turns the nodes of one document into our tree and collects problems on the way. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #offset: number;
  /** The latest node of each name, as nodes are read in the order of the text. */
  readonly #anchors = new Map<string, Node>();
  /** Nodes being read, to notice an alias inside the node that it stands for. */
  readonly #open = new Set<Node>();
  /** An anchored node is read once, however often it is named: aliases are never expanded. */
  readonly #done = new Map<Node, YamlNode | undefined>();

  constructor(offset: number) {
    this.#offset = offset;
  }

  report(span: Span, message: string): void {
    if (this.problems.length < maxProblems) this.problems.push({ span, message });
  }

  read(node: Node, depth: number): YamlNode | undefined {
    if (isAlias(node)) return this.#readAlias(node, depth);
    if (this.#done.has(node)) return this.#done.get(node);
    if (depth > maxDepth) {
      this.report(this.#spanOf(node), 'This YAML is nested too deeply.');
      return undefined;
    }
    if ('anchor' in node && node.anchor) this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const result = this.#readNode(node, depth);
    this.#open.delete(node);
    this.#done.set(node, result);
    return result;
  }

  #readNode(node: Node, depth: number): YamlNode | undefined {
    const span = this.#spanOf(node);
    if (isMap<Node, Node | null>(node)) {
      return { kind: 'map', span, entries: this.#readEntries(node.items, depth) };
    }
    if (isSeq<Node>(node)) {
      const items = node.items.map(item => this.read(item, depth + 1));
      return { kind: 'list', span, items: items.filter(item => item !== undefined) };
    }
    if (!isScalar(node)) return undefined;
    return { kind: 'scalar', span, value: node.source ?? '', type: scalarType(node.value) };
  }

  #readAlias(node: Alias, depth: number): YamlNode | undefined {
    const target = this.#anchors.get(node.source);
    if (target === undefined || this.#open.has(target)) {
      this.report(this.#spanOf(node), 'This alias has no value of its own to stand for.');
      return undefined;
    }
    return this.read(target, depth);
  }

  #readEntries(pairs: readonly Pair<Node, Node | null>[], depth: number): YamlEntry[] {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      const key = this.read(pair.key, depth + 1);
      if (key === undefined) continue;
      if (key.kind !== 'scalar') {
        this.report(key.span, 'A key must be a plain word.');
        continue;
      }
      if (seen.has(key.value)) {
        this.report(key.span, `The key "${key.value}" is written twice; the first one counts.`);
        continue;
      }
      seen.add(key.value);
      entries.push(this.#readEntry(key, pair.value, depth));
    }
    return entries;
  }

  #readEntry(key: YamlScalar, valueNode: Node | null, depth: number): YamlEntry {
    const read = valueNode ? this.read(valueNode, depth + 1) : undefined;
    const empty = read?.kind === 'scalar' && read.type === 'null' && read.value === '';
    const value = empty ? undefined : read;
    // An alias has its value elsewhere, so the place of the node, not of the value, ends the entry.
    const end = valueNode ? this.#spanOf(valueNode).end : key.span.end;
    return {
      key: key.value,
      keySpan: key.span,
      value,
      span: { start: key.span.start, end: Math.max(end, key.span.end) },
    };
  }

  #spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { start: start + this.#offset, end: end + this.#offset };
  }
}

function scalarType(value: unknown): YamlScalar['type'] {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function sentence(message: string): string {
  const text = message.trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
