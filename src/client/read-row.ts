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

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}
