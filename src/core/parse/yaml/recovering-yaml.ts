import {
  type Alias,
  Composer,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type YAMLMap,
  YAMLParseError,
  type YAMLSeq,
} from 'yaml';
import { type Problem, type Span, trimSpan } from '../../text/span.ts';
import { faultText, isOpenText } from './yaml-fault.ts';
import type { YamlEntry, YamlNode, YamlScalar, YamlTree } from './yaml-tree.ts';

const maxProblems = 100;
const maxDepth = 100;

/**
 * The tree of any text, with the first of its faults as a problem and all that can be read beside
 * it. See `parseYaml`.
 */
export function readAnyYaml(text: string, offset: number): YamlTree {
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
  const composer = new Composer({ uniqueKeys: false, schema: 'core' });
  const documents = composer.compose(withFirstFault(new Parser().parse(text)), true, text.length);
  const document = documents.next().value;
  const second = documents.next().value;
  const reader = new Reader(text, offset);
  const root = document?.contents ? reader.read(document.contents, 0) : undefined;
  const error =
    document?.errors[0] ??
    (second && new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  if (!error) return { root, isWhole: true, problems: reader.problems };
  // What else is found is mostly a consequence of the first error.
  return { root, isWhole: false, problems: [faultOf(error, text, offset, root)] };
}

/** The library makes an error of each sign behind the first fault, and keeps for each how it came there. */
function* withFirstFault(tokens: Iterable<CST.Token>): Iterable<CST.Token> {
  let isFirst = true;
  for (const token of tokens) {
    if (token.type !== 'error' || isFirst) yield token;
    isFirst &&= token.type !== 'error';
  }
}

/** `root` is what could be read: a text that is not closed begins where somebody has to look. */
function faultOf(
  error: YAMLParseError,
  text: string,
  offset: number,
  root: YamlNode | undefined,
): Problem {
  const message = `From here on this is no valid YAML: ${faultText(error, text)}`;
  const open = isOpenText(error) ? scalarBefore(root, error.pos[0] + offset) : undefined;
  if (open) return { span: { start: open.span.start, end: open.span.start + 1 }, message };
  // An error at the end of the text may be said to lie behind it.
  const [start, end] = error.pos;
  const span = {
    start: Math.min(start, text.length) + offset,
    end: Math.min(end, text.length) + offset,
  };
  return { span, message };
}

function scalarBefore(node: YamlNode | undefined, end: number): YamlScalar | undefined {
  const isBefore = ({ span }: { readonly span: Span }) => span.start < end;
  if (node?.kind === 'list') return scalarBefore(node.items.findLast(isBefore), end);
  if (node?.kind !== 'map') return node;
  return scalarBefore(node.entries.findLast(isBefore)?.value, end);
}

/** Turns the nodes of one document into our tree and collects problems on the way. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #offset: number;
  /** The latest node of each name, as nodes are read in the order of the text. */
  readonly #anchors = new Map<string, Node>();
  /** Nodes being read, to notice an alias inside the node that it stands for. */
  readonly #open = new Set<Node>();
  /** An anchored node is read once, however often it is named: aliases are never expanded. */
  readonly #done = new Map<Node, YamlNode | undefined>();

  constructor(text: string, offset: number) {
    this.#text = text;
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
    if (isMap<Node, Node | null>(node)) {
      const entries = this.#readEntries(node.items, depth);
      return { kind: 'map', span: this.#spanAround(node, entries.at(-1)?.span.end), entries };
    }
    if (isSeq<Node>(node)) {
      const read = node.items.map(item => this.read(item, depth + 1));
      const items = read.filter(item => item !== undefined);
      const end = this.#endOf(node.items.at(-1), read.at(-1));
      return { kind: 'list', span: this.#spanAround(node, end), items };
    }
    if (!isScalar(node)) return undefined;
    const span = this.#spanOfScalar(node);
    return { kind: 'scalar', span, value: this.#valueOf(node), type: scalarType(node.value) };
  }

  /** Of a text that is not closed in its line the library takes the last letter for the quote. */
  #valueOf(node: Scalar): string {
    const [start, end] = node.range ?? [0, 0];
    const written = this.#text.slice(start, end);
    const isOpen = node.type?.startsWith('QUOTE_') && !/^(["']).*\1$|[\r\n]/s.test(written);
    return isOpen ? written.slice(1) : (node.source ?? '');
  }

  #readAlias(node: Alias, depth: number): YamlNode | undefined {
    const target = this.#anchors.get(node.source);
    if (target === undefined || this.#open.has(target)) {
      this.report(
        this.#spanOf(node),
        `"*${node.source}" stands for nothing: no complete "&${node.source}" comes before it. A text that begins with "*" must stand in quotes.`,
      );
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
    const end = this.#endOf(valueNode, value) ?? key.span.end;
    return {
      key: key.value,
      keySpan: key.span,
      value,
      span: { start: key.span.start, end },
    };
  }

  /**
   * The library lets a block end behind the lines that follow it; ours ends with its last part. In
   * `? n :` it has the map begin behind that one.
   */
  #spanAround(node: YAMLMap | YAMLSeq, last: number | undefined): Span {
    const own = this.#spanOf(node);
    const end = node.flow ? own.end : (last ?? own.end);
    return { start: Math.min(own.start, end), end };
  }

  /** An alias has its value elsewhere, so it ends where it stands itself. */
  #endOf(node: Node | null | undefined, value: YamlNode | undefined): number | undefined {
    return node && isAlias(node) ? this.#spanOf(node).end : value?.span.end;
  }

  /** Blank lines behind a block are not part of it. */
  #spanOfScalar(node: Scalar): Span {
    const [start, end] = node.range ?? [0, 0];
    if (!node.type?.startsWith('BLOCK_')) return this.#spanOf(node);
    const block = trimSpan(this.#text, { start, end });
    return { start: start + this.#offset, end: block.end + this.#offset };
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
