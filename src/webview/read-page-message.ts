import type {
  Diagram,
  DiagramItem,
  DiagramLabel,
  DiagramLevel,
  DiagramNode,
  PageMessage,
} from '../protocol/diagram.ts';
import type { Target } from '../protocol/target.ts';
import { isText, isTextOrNull, readFields } from './read-fields.ts';

/** What the panel says, if it is something that a panel may say. */
export function readPageMessage(value: unknown): PageMessage | undefined {
  const { kind, reason, node, diagram: given } = readFields(value);
  if (kind === 'draw') {
    const diagram = readDiagram(given);
    return diagram && { kind, diagram };
  }
  if (kind === 'empty' && isText(reason)) return { kind, reason };
  if (kind === 'mark' && isTextOrNull(node)) return { kind, node };
  return undefined;
}

function readDiagram(value: unknown): Diagram | undefined {
  const { title, text, structure, summary, note, ...lists } = readFields(value);
  const levels = readList(lists['levels'], readLevel);
  const nodes = readList(lists['nodes'], readNode);
  const outline = readList(lists['outline'], readItem);
  if (!isText(text) || !levels || !isText(structure)) return undefined;
  if (!isText(title) || !isText(summary) || !isTextOrNull(note)) return undefined;
  if (!nodes || !outline) return undefined;
  return { title, text, levels, structure, summary, note, nodes, outline };
}

function readNode(value: unknown): DiagramNode | undefined {
  const { id, story, ...parts } = readFields(value);
  const label = readLabel(parts['label']);
  const classes = readList(parts['classes'], readClass);
  const target = parts['target'] === null ? null : readTarget(parts['target']);
  if (!isText(id) || !label || !classes || !isText(story) || target === undefined) return undefined;
  return { id, label, classes, story, target };
}

function readLabel(value: unknown): DiagramLabel | undefined {
  const { symbol, title, detail } = readFields(value);
  if (!isTextOrNull(symbol) || !isText(title) || !isTextOrNull(detail)) return undefined;
  return { symbol, title, detail };
}

function readClass(value: unknown): string | undefined {
  return isText(value) && /^cairn-[a-z-]+$/.test(value) ? value : undefined;
}

function readLevel(value: unknown): DiagramLevel | undefined {
  const { frame, nodes: given } = readFields(value);
  const nodes = readList(given, readText);
  return nodes && isTextOrNull(frame) ? { frame, nodes } : undefined;
}

function readText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function readItem(value: unknown): DiagramItem | undefined {
  const { id, text, ...parts } = readFields(value);
  const target = readTarget(parts['target']);
  const items = readList(parts['items'], readItem);
  if (!isText(id) || !isText(text) || !target || !items) return undefined;
  return { id, text, target, items };
}

function readTarget(value: unknown): Target | undefined {
  const { uri, line, character } = readFields(value);
  if (!isText(uri) || typeof line !== 'number' || typeof character !== 'number') return undefined;
  // The page asks to open an id; which lines it is about is the panel's business.
  return { uri, line, character, block: null };
}

/** Undefined where one of them is not what it should be. */
function readList<T>(
  value: unknown,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((item: unknown) => read(item) ?? []);
  return items.length === value.length ? items : undefined;
}
