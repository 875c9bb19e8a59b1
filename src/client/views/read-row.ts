import type { TextPosition } from '../../protocol/text-position.ts';
import type { ViewDiff } from '../../protocol/views.ts';
import { fieldsOf } from '../field.ts';

/** What a command needs of the row of a tree that it was called on. */
export interface Row extends TextPosition {
  readonly reference: string | undefined;
}

/** Commands are called by anybody, with anything: undefined for what is no row with a place. */
export function readRow(node: unknown): Row | undefined {
  const place = readPlace(node);
  const { reference } = fieldsOf(node);
  return place && { ...place, reference: typeof reference === 'string' ? reference : undefined };
}

/** The place that a row or a link of a hover is about; undefined for what is neither. */
export function readPlace(node: unknown): TextPosition | undefined {
  const { target } = fieldsOf(node);
  const { uri, line, character } = fieldsOf(target);
  if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') {
    return undefined;
  }
  return { uri, line, character };
}

/** What a row shows side by side; undefined for what is no such row. */
export function readDiff(node: unknown): ViewDiff | undefined {
  const { diff } = fieldsOf(node);
  const { base, head, title, line } = fieldsOf(diff);
  if (typeof base !== 'string' || typeof head !== 'string') return undefined;
  if (typeof title !== 'string' || typeof line !== 'number') return undefined;
  return { base, head, title, line };
}
