import type { PanelMessage } from '../../protocol/diagram.ts';
import { fieldsOf } from '../field.ts';

/** What a page says, if it is something that a page may say. */
export function readPanelMessage(value: unknown): PanelMessage | undefined {
  const { kind, id, nodes, reason } = fieldsOf(value);
  if (kind === 'ready') return { kind };
  if (kind === 'open' && typeof id === 'string') return { kind, id };
  if (kind === 'drawn' && typeof nodes === 'number') return { kind, nodes };
  if (kind === 'failed' && typeof reason === 'string') return { kind, reason };
  return undefined;
}
