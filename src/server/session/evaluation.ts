import type { InParts } from '../../core/text/in-parts.ts';
import type { Disposable, StartTimer } from '../environment.ts';
import { guard, type Log } from '../guard.ts';
import { type Debounced, debounce } from './debounce.ts';

/** How long typing must be quiet before the project is evaluated, in milliseconds. */
const quiet = 150;

/**
 * Evaluates the newest state whenever that is asked for, and leaves room for others between the parts of
 * it; what has one part is done at once. What is asked for while it goes on is done once more, after it.
 */
export class Evaluation implements Disposable {
  readonly #log: Log;
  readonly #begin: () => InParts<void>;
  readonly #soon: Debounced;
  #isDue = false;
  #isAskedAgain = false;
  #running: Promise<void> | undefined;

  /** `begin` starts on the newest state. What it throws is logged. */
  constructor(log: Log, startTimer: StartTimer, begin: () => InParts<void>) {
    this.#log = log;
    this.#begin = begin;
    this.#soon = debounce(startTimer, quiet, () => this.ask());
  }

  /** Once nobody has asked for it for a while. */
  askSoon(): void {
    this.#isDue = true;
    this.#soon.ask();
  }

  ask(): void {
    this.#soon.dispose();
    this.#isDue = false;
    this.#isAskedAgain = this.#running !== undefined;
    if (this.#isAskedAgain) return;
    const work = this.#begin();
    if (!this.#isDone(work)) this.#running = this.#goOn(work);
  }

  /** Resolves when all that was asked for is done, what was asked for soon as well. */
  async settled(): Promise<void> {
    if (this.#isDue) this.ask();
    while (this.#running) await this.#running;
  }

  dispose(): void {
    this.#soon.dispose();
  }

  async #goOn(work: InParts<void>): Promise<void> {
    do await new Promise(setImmediate);
    while (!this.#isDone(work));
    this.#running = undefined;
    if (this.#isAskedAgain) this.ask();
  }

  #isDone(work: InParts<void>): boolean {
    return guard(this.#log, 'evaluating the project', () => work.next().done === true, true);
  }
}
