/**
 * A function that runs another one, never twice at once. Whoever asks while it runs gets one more
 * run behind it, however many ask: that one sees what the last of them saw.
 */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  const runUntilQuiet = async () => {
    do {
      isAskedAgain = false;
      await run();
    } while (isAskedAgain);
  };
  return () => {
    isAskedAgain = true;
    running ??= runUntilQuiet().finally(() => {
      running = undefined;
    });
    return running;
  };
}
