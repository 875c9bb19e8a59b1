/** How long one slice of work may take before others get their turn, in milliseconds. */
const sliceTime = 10;

/** Call it between pieces of synchronous work and wait for what it gives back, if anything. */
export function createSlices(): () => Promise<void> | undefined {
  let started = performance.now();
  return () => {
    if (performance.now() - started < sliceTime) return undefined;
    return new Promise(resolve => {
      setImmediate(() => {
        started = performance.now();
        resolve();
      });
    });
  };
}
