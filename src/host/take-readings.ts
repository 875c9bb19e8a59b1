import { realpathSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { noReadings, type ReadingRequest, type Readings } from '../core/model/facts.ts';
import { keyOfMeasure } from '../core/model/measure.ts';
import { findRepository } from './find-repository.ts';
import { workerFile } from './worker-file.ts';

export interface ReadingLimits {
  /** In milliseconds: for one pass over the files, after which the slowest measure is given up. */
  readonly pass: number;
  /** In milliseconds: for everything, after which the thread is ended. */
  readonly total: number;
}

const usual: ReadingLimits = { pass: 20_000, total: 90_000 };

/**
 * Reads and measures in a thread of its own, so that nothing waits for it and no file can hold it
 * up for ever. Never throws: what was not finished is unknown, with the reason.
 */
export function takeReadings(
  folder: string,
  request: ReadingRequest,
  limits: ReadingLimits = usual,
): Promise<Readings> {
  const { files, measures, reports } = request;
  if (files.length + measures.length + reports.length === 0) return Promise.resolve(noReadings);
  const root = realPathOf(folder);
  if (root === undefined) return Promise.resolve(failed(request, 'the folder cannot be read'));
  const prefix = findRepository(root)?.prefix ?? '';
  const workerData = { root, prefix, request, patience: limits.pass };
  return new Promise(resolve => {
    const worker = new Worker(workerFile(), {
      workerData,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const end = (readings: Readings) => {
      clearTimeout(timer);
      resolve(readings);
      void worker.terminate();
    };
    const seconds = Math.round(limits.total / 1000);
    const late = `reading took longer than ${seconds} seconds`;
    const timer = setTimeout(() => end(failed(request, late)), limits.total);
    worker.once('message', end);
    worker.once('error', error => end(failed(request, `reading failed: ${error.message}`)));
    worker.once('exit', () => end(failed(request, 'reading failed')));
  });
}

function failed({ files, measures, reports }: ReadingRequest, reason: string): Readings {
  const unknown = { kind: 'unknown', reason } as const;
  return {
    files: new Map(files.map(path => [path, { kind: 'unreadable', reason }])),
    measures: new Map(measures.map(measure => [keyOfMeasure(measure), unknown])),
    reports: new Map(reports.map(path => [path, unknown])),
  };
}

function realPathOf(folder: string): string | undefined {
  try {
    return realpathSync.native(folder);
  } catch {
    return undefined;
  }
}
