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
  return { columns: written === undefined ? (stream.columns ?? 80) : Number(written) };
}
