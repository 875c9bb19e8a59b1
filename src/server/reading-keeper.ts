import { noReadings, type ReadingRequest, type Readings } from '../core/model/facts.ts';
import type { Host } from '../host/host.ts';
import { guardAsync, type Log } from './guard.ts';
import { LatestRequest } from './latest-request.ts';

/**
 * Has the files read that the plans of one project name, in the background. What is known stays in
 * force until the next reading ends.
 */
export class ReadingKeeper {
  readonly #host: Host;
  readonly #requests: LatestRequest<ReadingRequest>;
  #current: Readings = noReadings;
  #asked: ReadingRequest | undefined;
  #readAt = '';

  constructor(log: Log, host: Host, onRead: (before: Readings) => void) {
    this.#host = host;
    this.#requests = new LatestRequest(async request => {
      this.#readAt = host.now();
      const read = () => host.takeReadings(request);
      const before = this.#current;
      this.#current = await guardAsync(log, 'reading what plans name', read, this.#current);
      if (!this.#requests.isStopped) onRead(before);
    });
  }

  get current(): Readings {
    return this.#current;
  }

  /** Reads again, for example because time has passed or a file was saved; nothing for undefined. */
  read(request: ReadingRequest | undefined): void {
    if (!request) return;
    const isEmpty = Object.values(request).every(list => list.length === 0);
    if (isEmpty && !this.#asked) return;
    this.#asked = request;
    this.#requests.ask({ ...request });
  }

  /** Reads where `request` asks for something else than the last one. */
  readIfNew(request: ReadingRequest): void {
    if (JSON.stringify(request) !== JSON.stringify(this.#asked)) this.read(request);
  }

  /** Reads where the last reading began longer ago. */
  readIfOlder(request: ReadingRequest, milliseconds: number): void {
    const age = Date.parse(this.#host.now()) - Date.parse(this.#readAt || '1970-01-01');
    if (age > milliseconds) this.read(request);
  }

  stop(): void {
    this.#requests.stop();
  }
}
