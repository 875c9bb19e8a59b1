/**
 * Works in the background on the newest request, one at a time. A request that comes while one is
 * worked on has its turn afterwards; of several only the last one.
 */
export class LatestRequest<Request> {
  readonly #work: (request: Request) => Promise<void>;
  #asked: Request | undefined;
  #running = false;
  #stopped = false;

  /** `work` must not reject. */
  constructor(work: (request: Request) => Promise<void>) {
    this.#work = work;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  /** A request is new each time that it is another object. */
  ask(request: Request): void {
    this.#asked = request;
    if (!this.#running) void this.#run();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    this.#running = true;
    let done: Request | undefined;
    while (this.#asked !== undefined && this.#asked !== done && !this.#stopped) {
      done = this.#asked;
      await this.#work(done);
    }
    this.#running = false;
  }
}
