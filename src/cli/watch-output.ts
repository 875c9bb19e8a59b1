import type process from 'node:process';
import { messageOf } from '../host/message-of.ts';

/**
 * Tells whether something of the output was lost, which makes the exit code of the process 2. Whoever reads it may
 * stop early, as `head` does. That is no failure; a full disk is one.
 */
export function watchOutput(program: typeof process): () => boolean {
  const { stdout, stderr } = program;
  let isLost = false;
  stdout.on('error', error => {
    if ('code' in error && error.code === 'EPIPE') return;
    isLost = true;
    program.exitCode = 2;
    stderr.write(`cairn: the output could not be written: ${messageOf(error)}\n`);
  });
  stderr.on('error', () => {});
  return () => isLost;
}
