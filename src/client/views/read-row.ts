import type { ViewDiff } from '../../protocol/views.ts';
import { field } from '../field.ts';

/** What a command needs of the row of a tree that it was called on. */
export interface Row {
  readonly uri: string;
  readonly line: number;
  readonly reference: string | undefined;
}

/** Commands are called by anybody, with anything: undefined for what is no row with a place. */
export function readRow(node: unknown): Row | undefined {
  const target = field(node, 'target');
  const uri = field(target, 'uri');
  const line = field(target, 'line');
  const reference = field(node, 'reference');
  if (typeof uri !== 'string' || typeof line !== 'number') return undefined;
  return { uri, line, reference: typeof reference === 'string' ? reference : undefined };
}

/** What a row shows side by side; undefined for what is no such row. */
export function readDiff(node: unknown): ViewDiff | undefined {
  const diff = field(node, 'diff');
  const base = field(diff, 'base');
  const head = field(diff, 'head');
  const title = field(diff, 'title');
  const line = field(diff, 'line');
  if (typeof base !== 'string' || typeof head !== 'string') return undefined;
  if (typeof title !== 'string' || typeof line !== 'number') return undefined;
  return { base, head, title, line };
}
