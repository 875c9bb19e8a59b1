/**
 * Runs jobs beside each other, `atOnce` of them, in their order; of those with `hasWindow` no more than `windowsAtOnce`, so
 * that a later one without starts before. A job is `{ run, hasWindow }`, and `run` gives a promise that is never rejected.
 */
export async function runTogether(jobs, { atOnce, windowsAtOnce }) {
  const waiting = [...jobs];
  const running = new Map();
  const mayStart = job =>
    !job.hasWindow ||
    [...running.keys()].filter(({ hasWindow }) => hasWindow).length < windowsAtOnce;
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < atOnce ? waiting.findIndex(mayStart) : -1;
    if (next >= 0) {
      const [job] = waiting.splice(next, 1);
      const end = job.run().then(() => running.delete(job));
      running.set(job, end);
    } else await Promise.race(running.values());
  }
}
