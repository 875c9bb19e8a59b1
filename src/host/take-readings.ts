import { noReadings, type ReadingRequest, type Readings } from '../core/model/facts/facts.ts';
import { keyOfMeasure } from '../core/model/facts/measure.ts';
import { findRepository } from './git/find-repository.ts';
import { realPathOf } from './real-path.ts';
import type { ReadingTask, Work } from './work.ts';

export interface ReadingLimits {
  /** In milliseconds: for one pass over the files, after which the slowest measure is given up. */
  readonly pass: number;
  /** In milliseconds: for everything, after which nobody waits for it. */
  readonly total: number;
}

const usual: ReadingLimits = { pass: 20_000, total: 90_000 };

/** Reads and measures. Never throws: what was not finished is unknown, with the reason. */
export async function takeReadings(
  folder: string,
  { request, earlier }: Pick<ReadingTask, 'request' | 'earlier'>,
  work: Work,
  limits: ReadingLimits = usual,
): Promise<Readings> {
  const { files, measures, reports } = request;
  if (files.length + measures.length + reports.length === 0) return noReadings;
  const root = realPathOf(folder);
  if (root === undefined) return failed(request, 'the folder cannot be read');
  const prefix = findRepository(root)?.prefix ?? '';
  const result = await work.takeReadings(
    { root, prefix, request, earlier, patience: limits.pass },
    limits.total,
  );
  return result.kind === 'done' ? result.value : failed(request, result.reason);
}

function failed({ files, measures, reports }: ReadingRequest, reason: string): Readings {
  const unknown = { kind: 'unknown', reason } as const;
  return {
    files: new Map(files.map(path => [path, { kind: 'unreadable', reason }])),
    measures: new Map(measures.map(measure => [keyOfMeasure(measure), unknown])),
    reports: new Map(reports.map(path => [path, unknown])),
  };
}
