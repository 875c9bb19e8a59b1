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
  const fields = readFields(value);
  const kind = fields.get('kind');
  const reason = fields.get('reason');
  const node = fields.get('node');
  if (kind === 'draw') {
    const diagram = readDiagram(fields.get('diagram'));
    return diagram && { kind, diagram };
  }
  if (kind === 'empty' && isText(reason)) return { kind, reason };
  if (kind === 'mark' && isTextOrNull(node)) return { kind, node };
  return undefined;
}

function readDiagram(value: unknown): Diagram | undefined {
  const fields = readFields(value);
  const title = fields.get('title');
  const text = fields.get('text');
  const levels = readList(fields.get('levels'), readLevel);
  const structure = fields.get('structure');
  const summary = fields.get('summary');
  const note = fields.get('note');
  const nodes = readList(fields.get('nodes'), readNode);
  const outline = readList(fields.get('outline'), readItem);
  if (!isText(text) || !levels || !isText(structure)) return undefined;
  if (!isText(title) || !isText(summary) || !isTextOrNull(note)) return undefined;
  if (!nodes || !outline) return undefined;
  return { title, text, levels, structure, summary, note, nodes, outline };
}

function readNode(value: unknown): DiagramNode | undefined {
  const fields = readFields(value);
  const id = fields.get('id');
  const label = readLabel(fields.get('label'));
  const classes = readList(fields.get('classes'), readClass);
  const story = fields.get('story');
  const target = fields.get('target') === null ? null : readTarget(fields.get('target'));
  if (!isText(id) || !label || !classes || !isText(story) || target === undefined) return undefined;
  return { id, label, classes, story, target };
}

function readLabel(value: unknown): DiagramLabel | undefined {
  const fields = readFields(value);
  const symbol = fields.get('symbol');
  const title = fields.get('title');
  const detail = fields.get('detail');
  if (!isTextOrNull(symbol) || !isText(title) || !isTextOrNull(detail)) return undefined;
  return { symbol, title, detail };
}

function readClass(value: unknown): string | undefined {
  return isText(value) && /^cairn-[a-z-]+$/.test(value) ? value : undefined;
}

function readLevel(value: unknown): DiagramLevel | undefined {
  const fields = readFields(value);
  const frame = fields.get('frame');
  const nodes = readList(fields.get('nodes'), readText);
  return nodes && isTextOrNull(frame) ? { frame, nodes } : undefined;
}

function readText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function readItem(value: unknown): DiagramItem | undefined {
  const fields = readFields(value);
  const id = fields.get('id');
  const text = fields.get('text');
  const target = readTarget(fields.get('target'));
  const items = readList(fields.get('items'), readItem);
  if (!isText(id) || !isText(text) || !target || !items) return undefined;
  return { id, text, target, items };
}

function readTarget(value: unknown): Target | undefined {
  const fields = readFields(value);
  const uri = fields.get('uri');
  const line = fields.get('line');
  const character = fields.get('character');
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
