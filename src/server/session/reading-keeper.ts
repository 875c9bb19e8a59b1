import { noReadings, type ReadingRequest, type Readings } from '../../core/model/facts/facts.ts';
import type { Host } from '../../host/host.ts';
import { guardAsync, type Log } from '../guard.ts';
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
  /** What was saved since the last reading began; undefined where any file may be another. */
  #saved: Set<string> | undefined;
  #readAt = '';
  /** When all files were read last. */
  #wholeAt = '';

  constructor(log: Log, host: Host, onRead: (before: Readings) => void) {
    this.#host = host;
    this.#requests = new LatestRequest(async request => {
      this.#readAt = host.now();
      const before = this.#current;
      if (!this.#saved) this.#wholeAt = this.#readAt;
      const earlier = this.#saved && { readings: before, saved: [...this.#saved] };
      this.#saved = new Set();
      const read = () => host.takeReadings(request, earlier);
      const taken = await guardAsync(log, 'reading what plans name', read, undefined);
      if (taken) this.#current = taken;
      else this.#saved = undefined;
      if (!this.#requests.isStopped) onRead(before);
    });
  }

  get current(): Readings {
    return this.#current;
  }

  /**
   * Reads again after a file was saved, and of what may count files only that one. Programs write
   * files too, so that everything is read again when that is longer ago than `milliseconds`.
   */
  readSaved(request: ReadingRequest, path: string, milliseconds: number): void {
    if (this.#ageOf(this.#wholeAt) > milliseconds) this.#saved = undefined;
    this.#saved?.add(path);
    this.#ask(request);
  }

  /** Reads everything again, for example because time has passed. */
  read(request: ReadingRequest): void {
    this.#saved = undefined;
    this.#ask(request);
  }

  /** Reads what `request` asks for and the last one did not. */
  readIfNew(request: ReadingRequest): void {
    if (JSON.stringify(request) !== JSON.stringify(this.#asked)) this.#ask(request);
  }

  /** Reads where the last reading began longer ago. */
  readIfOlder(request: ReadingRequest, milliseconds: number): void {
    if (this.#ageOf(this.#readAt) > milliseconds) this.read(request);
  }

  stop(): void {
    this.#requests.stop();
  }

  #ageOf(moment: string): number {
    return Date.parse(this.#host.now()) - Date.parse(moment || '1970-01-01');
  }

  #ask(request: ReadingRequest): void {
    const isEmpty = Object.values(request).every(list => list.length === 0);
    if (isEmpty && !this.#asked) return;
    this.#asked = request;
    this.#requests.ask({ ...request });
  }
}
