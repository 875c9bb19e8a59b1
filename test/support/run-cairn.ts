import assert from 'node:assert/strict';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { usualPatience } from '../../src/host/patient-reader.ts';

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** One run of the command line inside the test, at noon of 16 March 2026. */
export async function runCairn(
  folder: string,
  argv: readonly string[],
  changed: Partial<Io> = {},
): Promise<Outcome> {
  let output = '';
  let errors = '';
  const code = await run(argv, {
    ...testIo(folder),
    write: text => {
      output += text;
    },
    writeError: text => {
      errors += text;
    },
    ...changed,
  });
  return { code, output, errors };
}

/** The world of a run in a test; what is written goes nowhere. */
export function testIo(folder: string): Io {
  return {
    folder,
    environment: { PATH: process.env['PATH'], HOME: folder },
    clock: () => '2026-03-16T12:00:00.000Z',
    terminal: undefined,
    patience: usualPatience,
    write: () => {},
    writeError: () => {},
    openStreams: () => assert.fail('This is no conversation.'),
  };
}
