import { keyOfMeasure } from '../core/model/facts/measure.ts';
import type { Past, SeriesQuestion } from '../core/model/facts/series.ts';
import type { Environment } from './git/find-program.ts';
import { realPathOf } from './real-path.ts';
import type { Work } from './work.ts';

/** In milliseconds. */
const limit = 90_000;

/** Reads what measures were at past commits; `now` is an ISO 8601 instant. Never throws. */
export type PastReader = (questions: readonly SeriesQuestion[], now: string) => Promise<Past>;

/**
 * A reader for one folder. What it has seen in files of past commits it keeps for the next time, as
 * bytes that only the thread reads.
 */
export function createPastReader(folder: string, environment: Environment, work: Work): PastReader {
  let kept: Uint8Array<ArrayBuffer> | undefined;
  return async (questions, now) => {
    if (questions.length === 0) return new Map();
    const root = realPathOf(folder);
    if (root === undefined) return unknownPast(questions, 'the folder cannot be read');
    const given = kept;
    kept = undefined; // A thread takes it away.
    const result = await work.readPast(
      {
        ...{ kind: 'past', folder: root, environment: { ...environment } },
        ...{ questions, now, kept: given },
      },
      limit,
    );
    if (result.kind === 'failed') return unknownPast(questions, result.reason);
    kept = result.value.kept;
    return result.value.past;
  };
}

/** Of none of the measures the past is known, for one reason: a clause. */
export function unknownPast(questions: readonly SeriesQuestion[], reason: string): Past {
  return new Map(
    questions.map(({ definition }) => [keyOfMeasure(definition), { kind: 'unknown', reason }]),
  );
}
