import type { StartTimer } from './environment.ts';

/** What the life of the server with its client needs from the machine. */
export interface Surroundings {
  readonly startTimer: StartTimer;
  /** Whether there is a process of this number. */
  readonly isRunning: (process: number) => boolean;
  /** Ends the process of the server. */
  readonly exit: (code: 0 | 1) => void;
}

/** How often it is looked whether the process of the client is still there, in milliseconds. */
const pace = 3000;

/** Ends the server with its client: when that says so, hangs up, or is gone without a word. */
export class ClientLife {
  readonly #surroundings: Surroundings;
  #isShutDown = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** `client` is the number of its process; null where it has none. */
  watch(client: number | null): void {
    if (client === null) return;
    const { isRunning, startTimer } = this.#surroundings;
    const look = () => {
      if (isRunning(client)) startTimer(pace, look);
      else this.end();
    };
    startTimer(pace, look);
  }

  /** The client wants nothing more but the end. */
  shutDown(): void {
    this.#isShutDown = true;
  }

  /** An end that no shutdown came before is a failure, says the protocol. */
  end(): void {
    this.#surroundings.exit(this.#isShutDown ? 0 : 1);
  }
}
