/** The program of the thread that reads and measures. The bundles have a file of their own for it. */
export const workerFile = new URL('../worker/main.ts', import.meta.url);
