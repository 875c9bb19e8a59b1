/** How long to wait before the server is started again, for each time that it stopped lately. */
const pauses = [0, 1_000, 2_000, 4_000] as const;
/** What is longer ago says nothing about now. In milliseconds. */
const memory = 3 * 60_000;

/** What to do about a server that stopped. `wait` is in milliseconds. */
export type RestartAdvice =
  | { readonly kind: 'restart'; readonly wait: number }
  | { readonly kind: 'ask'; readonly stops: number };

/** A server that stops once is started again at once; one that stops over and over is not. */
export class RestartPolicy {
  readonly #now: () => number;
  #stops: number[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Call it each time that the server stopped by itself. */
  stopped(): RestartAdvice {
    const now = this.#now();
    this.#stops = [...this.#stops.filter(at => now - at < memory), now];
    const stops = this.#stops.length;
    const wait = pauses[stops - 1];
    return wait === undefined ? { kind: 'ask', stops } : { kind: 'restart', wait };
  }

  /** A person wants it to be started: what was before does not count. */
  forget(): void {
    this.#stops = [];
  }
}
