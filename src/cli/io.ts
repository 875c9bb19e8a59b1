import type { Readable, Writable } from 'node:stream';
import type { Patience } from '../host/patient-reader.ts';

/** The world around one run of the command line. Tests hand over one of their own. */
export interface Io {
  /** The folder the command runs in, an absolute path. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The moment as an ISO 8601 instant in UTC. */
  readonly clock: () => string;
  /** Undefined where the output does not go to a terminal. */
  readonly terminal: { readonly columns: number } | undefined;
  readonly patience: Patience;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Where a conversation comes from and goes to; only a command that has one asks for it. */
  readonly openStreams: () => { readonly input: Readable; readonly output: Writable };
}
