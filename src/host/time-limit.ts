import { isNativeError } from 'node:util/types';
import { createContext, Script } from 'node:vm';

/** What became of work that may take only so long. */
export type Limited<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'late' };

/**
 * Runs synchronous work. Where it takes longer it is ended as it stands, in an endless loop and in a
 * regular expression too, and nothing that it leaves half done may be used. Throws what it throws.
 */
export function runWithin<T>(milliseconds: number, run: () => T): Limited<T> {
  let result: Limited<T> = { kind: 'late' };
  globals.run = () => {
    result = { kind: 'done', value: run() };
  };
  try {
    script.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return result;
}

/** Node ends a script that takes too long, whatever it calls. This one only calls `run`. */
const script = new Script('run()');
const globals = { run: () => {} };
const context = createContext(globals);

/** It belongs to the context of the script, so it is no instance of our `Error`. */
function isTimeout(error: unknown): boolean {
  return isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
