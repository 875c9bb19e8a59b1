/**
 * Work of which at most one run is under way. Who asks during a run gets the result of the next one,
 * which begins when that has ended, together with all others who asked meanwhile: nobody is told
 * what was so before the question.
 */
export function shareNext<T>(run: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    if (next) return next;
    const started = last.then(() => {
      next = undefined;
      return run();
    });
    next = started;
    last = started.catch(() => {});
    return started;
  };
}
