import type { Io } from './io.ts';

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * The terminal that an output goes to; undefined where it goes elsewhere. `COLUMNS` says how wide
 * lines may be where a person wants another width (POSIX.1-2017, 8.3).
 */
export function terminalOf(stream: Stream, environment: Io['environment']): Io['terminal'] {
  if (stream.isTTY !== true) return undefined;
  const written = /^[1-9]\d{0,5}$/.exec(environment['COLUMNS'] ?? '')?.[0];
  // A terminal that does not know its width says 0.
  const own = stream.columns ?? 0;
  return { columns: written === undefined ? (own > 0 ? own : 80) : Number(written) };
}
