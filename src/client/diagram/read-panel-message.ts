import type { PanelMessage } from '../../protocol/diagram.ts';

/** What a page says, if it is something that a page may say. */
export function readPanelMessage(value: unknown): PanelMessage | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  const id = fields.get('id');
  const nodes = fields.get('nodes');
  const reason = fields.get('reason');
  if (value.kind === 'ready') return { kind: 'ready' };
  if (value.kind === 'open' && typeof id === 'string') return { kind: 'open', id };
  if (value.kind === 'drawn' && typeof nodes === 'number') return { kind: 'drawn', nodes };
  if (value.kind === 'failed' && typeof reason === 'string') return { kind: 'failed', reason };
  return undefined;
}
