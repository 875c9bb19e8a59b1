import { join } from 'node:path';

/**
 * The program of the thread that reads and measures. In a bundle it is a file beside the bundle;
 * only there a module knows its folder by this name.
 */
export function workerFile(): string | URL {
  if (typeof __dirname === 'string') return join(__dirname, 'worker.cjs');
  return new URL('../worker/main.ts', import.meta.url);
}
