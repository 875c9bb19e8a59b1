import type { Span } from '../../text/span.ts';
import { lastStarted } from '../../text/span.ts';
import { cutAtEntries } from './cut-at-entries.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

/** What is left of a YAML text when a short word stands for each outermost entry of its lists. */
export interface YamlFrame {
  /** With their dashes and all their lines. */
  readonly entries: readonly Span[];
  /** Its spans are of the short text. */
  readonly root: YamlNode;
  /** Where each word begins in the short text, and how much further behind it lies in the text itself. */
  readonly words: readonly Word[];
}

interface Word extends Span {
  readonly by: number;
}

/** Undefined where lines look like entries that are none, and where the rest is no YAML that is easily read. */
export function findFrame(text: string): YamlFrame | undefined {
  const entries = cutAtEntries(text);
  if (entries.length === 0) return undefined;
  const { short, words } = shorten(text, entries);
  const root = readPlainYaml(short, 0)?.root;
  const starts = new Set(words.map(({ start }) => start));
  return root && countWords(root, starts) === entries.length ? { entries, root, words } : undefined;
}

function shorten(text: string, entries: readonly Span[]) {
  const words: Word[] = [];
  let short = '';
  let end = 0;
  for (const entry of entries) {
    short += text.slice(end, text.indexOf('-', entry.start));
    const start = short.length + '- '.length;
    short += '- 0\n';
    end = entry.end;
    words.push({ start, end: short.length, by: end - short.length });
  }
  return { short: short + text.slice(end), words };
}

function countWords(node: YamlNode | undefined, starts: ReadonlySet<number>): number {
  if (node?.kind === 'map') {
    return node.entries.reduce((sum, { value }) => sum + countWords(value, starts), 0);
  }
  if (node?.kind !== 'list') return 0;
  const isWord = (item: YamlNode) => item.kind === 'scalar' && starts.has(item.span.start);
  return node.items.reduce((sum, each) => sum + (isWord(each) ? 1 : countWords(each, starts)), 0);
}

/** The tree of the text from the trees of its entries. `offset` is the length of what stands before the text. */
export function fillFrame(
  { root, words }: YamlFrame,
  items: readonly (YamlNode | undefined)[],
  offset: number,
): YamlNode {
  const itemAt = new Map(words.map(({ start }, index) => [start, items[index]]));
  const placeOf = (at: number): number => {
    const word = words[lastStarted(words, at)];
    return at + offset + (word && word.start < at ? word.by : 0);
  };
  const spanOf = ({ start, end }: Span, last?: { readonly span: Span }): Span => {
    return { start: placeOf(start), end: last?.span.end ?? placeOf(end) };
  };
  const fill = (node: YamlNode): YamlNode => {
    if (node.kind === 'scalar') return { ...node, span: spanOf(node.span) };
    if (node.kind === 'map') {
      const entries = node.entries.map(fillEntry);
      return { ...node, entries, span: spanOf(node.span, entries.at(-1)) };
    }
    const isWord = ({ kind, span }: YamlNode) => kind === 'scalar' && itemAt.has(span.start);
    const filled = node.items.flatMap(item =>
      isWord(item) ? (itemAt.get(item.span.start) ?? []) : fill(item),
    );
    return { ...node, items: filled, span: spanOf(node.span, filled.at(-1)) };
  };
  const fillEntry = ({ value, ...entry }: YamlEntry): YamlEntry => {
    const filled = value && fill(value);
    return {
      ...entry,
      keySpan: spanOf(entry.keySpan),
      value: filled,
      span: spanOf(entry.span, filled),
    };
  };
  return fill(root);
}
