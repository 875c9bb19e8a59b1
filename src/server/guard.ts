/** Where the server writes what went wrong. */
export interface Log {
  readonly info: (message: string) => void;
  readonly error: (message: string) => void;
}

/**
 * Runs `run`. Whatever it throws is a bug of ours: it is logged under `name` and the answer is
 * `empty`, so that one bad file never takes the other answers away.
 */
export function guard<T>(log: Log, name: string, run: () => T, empty: T): T {
  try {
    return run();
  } catch (error) {
    log.error(`${name}: ${toText(error)}`);
    return empty;
  }
}

/** The same for work that takes time. */
export async function guardAsync<T>(
  log: Log,
  name: string,
  run: () => Promise<T>,
  empty: T,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    log.error(`${name}: ${toText(error)}`);
    return empty;
  }
}

/** An error with its stack, for the log. */
export function toText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
