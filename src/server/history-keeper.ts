import type { History, HistoryRequest } from '../core/model/facts.ts';
import type { Host } from '../host/host.ts';
import { guardAsync, type Log } from './guard.ts';
import { LatestRequest } from './latest-request.ts';

/**
 * Reads the history of one project in the background, one reading at a time. What is known stays
 * in force until the next reading ends.
 */
export class HistoryKeeper {
  readonly #log: Log;
  readonly #onRead: () => void;
  #current: History = unknown('this folder is not trusted');
  #host: Host | undefined;
  #asked: HistoryRequest | undefined;
  readonly #requests: LatestRequest<{ readonly host: Host; readonly request: HistoryRequest }>;
  #readAt = '';

  constructor(log: Log, onRead: () => void) {
    this.#log = log;
    this.#onRead = onRead;
    this.#requests = new LatestRequest(({ host, request }) => this.#readOnce(host, request));
  }

  get current(): History {
    return this.#current;
  }

  /** The moment the last reading began; empty where there was none. */
  get readAt(): string {
    return this.#readAt;
  }

  /** Hands over a host that may start programs; before that nothing is read. */
  trust(host: Host): void {
    if (this.#host) return;
    this.#host = host;
    this.#current = unknown('the history is being read');
  }

  /** Reads for `request`; while a reading runs, it is done once more afterwards. */
  read(request: HistoryRequest): void {
    this.#asked = request;
    if (this.#host) this.#requests.ask({ host: this.#host, request });
  }

  /** Reads where `request` asks for other files or more days than the last one. */
  readIfNew(request: HistoryRequest): void {
    if (keyOf(request) !== (this.#asked && keyOf(this.#asked))) this.read(request);
  }

  stop(): void {
    this.#requests.stop();
  }

  async #readOnce(host: Host, request: HistoryRequest): Promise<void> {
    this.#readAt = host.now();
    const failed = unknown('the history could not be read');
    const read = () => host.readHistory(request);
    this.#current = await guardAsync(this.#log, 'reading the history', read, failed);
    if (!this.#requests.isStopped) this.#onRead();
  }
}

function unknown(reason: string): History {
  return { kind: 'unknown', reason };
}

function keyOf(request: HistoryRequest): string {
  return JSON.stringify([request.horizon, request.plans, request.paths]);
}
