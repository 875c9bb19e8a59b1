import type { FactRequest, History } from '../../core/model/facts/facts.ts';
import type { Past, SeriesQuestion } from '../../core/model/facts/series.ts';
import type { Host } from '../../host/host.ts';
import { notTrusted } from '../../host/not-trusted.ts';
import { guardAsync, type Log } from '../guard.ts';
import { LatestRequest } from './latest-request.ts';

/** What only git knows. */
export type HistoryQuestion = Pick<FactRequest, 'history' | 'past'>;

/** What of the past is wanted: only a history that is known tells when measures came into their plans. */
type PastNeeded = (history: History) => Promise<readonly SeriesQuestion[]>;

/**
 * Reads the history of one project in the background, one reading at a time. What is known stays
 * in force until the next reading ends.
 */
export class HistoryKeeper {
  readonly #log: Log;
  readonly #onRead: () => void;
  readonly #pastNeeded: PastNeeded;
  #current: History = unknown(notTrusted.reason);
  #past: Past = new Map();
  #host: Host | undefined;
  #asked: HistoryQuestion | undefined;
  readonly #requests: LatestRequest<{ readonly host: Host; readonly request: HistoryQuestion }>;
  #readAt = '';

  constructor(log: Log, onRead: () => void, pastNeeded: PastNeeded) {
    this.#log = log;
    this.#onRead = onRead;
    this.#pastNeeded = pastNeeded;
    this.#requests = new LatestRequest(({ host, request }) => this.#readOnce(host, request));
  }

  get current(): History {
    return this.#current;
  }

  /** What measures were at past commits. */
  get past(): Past {
    return this.#past;
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
  read(request: HistoryQuestion): void {
    this.#asked = request;
    if (this.#host) this.#requests.ask({ host: this.#host, request });
  }

  /** Reads where `request` asks for other files or more days than the last one. */
  readIfNew(request: HistoryQuestion): void {
    if (keyOf(request) !== (this.#asked && keyOf(this.#asked))) this.read(request);
  }

  stop(): void {
    this.#requests.stop();
  }

  /** The values of measures take longer than the commits, which are told first. */
  async #readOnce(host: Host, { history, past }: HistoryQuestion): Promise<void> {
    this.#readAt = host.now();
    const failed = unknown('the history could not be read');
    const read = () => host.readHistory(history);
    this.#current = await guardAsync(this.#log, 'reading the history', read, failed);
    if (!this.#requests.isStopped) this.#onRead();
    if (past.length === 0 || this.#requests.isStopped) return;
    const measure = async () => host.readPast(await this.#pastNeeded(this.#current));
    this.#past = await guardAsync(this.#log, 'reading past measures', measure, this.#past);
    if (!this.#requests.isStopped) this.#onRead();
  }
}

/** Before git has answered, files may also be where a sparse checkout leaves them out. */
function unknown(reason: string): History {
  return { kind: 'unknown', reason, sparse: { kind: 'unknown' } };
}

function keyOf({ history, past }: HistoryQuestion): string {
  return JSON.stringify([history.horizon, history.plans, history.paths, history.governed, past]);
}
