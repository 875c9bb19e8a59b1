import type { EarlierReadings, ReadingRequest, Readings } from '../core/model/facts/facts.ts';
import type { Past, SeriesQuestion } from '../core/model/facts/series.ts';
import type { Environment } from './git/find-program.ts';

/** Does what takes long: reads and measures the files that plans name, now and at past commits. */
export interface Work {
  readonly takeReadings: (task: ReadingTask, limit: number) => Promise<WorkResult<Readings>>;
  readonly readPast: (task: PastTask, limit: number) => Promise<WorkResult<PastAnswer>>;
}

/** `limit` of the work is in milliseconds, after which nobody waits for it any more. */
export type WorkResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** `reason` is a clause. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Data that can be copied to a thread. */
export interface ReadingTask {
  /** The real path of the project folder. */
  readonly root: string;
  /** Where it lies in its repository: empty, or with `/` at the end. */
  readonly prefix: string;
  readonly request: ReadingRequest;
  /** Undefined where nothing is known yet, or all of it may be another. */
  readonly earlier?: EarlierReadings | undefined;
  /** In milliseconds, for all measures together. */
  readonly patience: number;
}

/** Data that can be copied to a thread. */
export interface PastTask {
  readonly kind: 'past';
  /** The real path of the project folder. */
  readonly folder: string;
  readonly environment: Environment;
  readonly questions: readonly SeriesQuestion[];
  /** The moment of evaluation, an ISO 8601 instant. */
  readonly now: string;
  /** What the last answer gave to keep. */
  readonly kept: Uint8Array<ArrayBuffer> | undefined;
}

export interface PastAnswer {
  readonly past: Past;
  readonly kept: Uint8Array<ArrayBuffer> | undefined;
}

/** Why work that took longer than its limit has no result: a clause. */
export function tooLate(limit: number): string {
  return `reading took longer than ${Math.round(limit / 1000)} seconds`;
}
