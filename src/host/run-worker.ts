import { type TransferListItem, Worker } from 'node:worker_threads';
import { workerFile } from './worker-file.ts';

export type WorkerResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** `reason` is a clause. */
  | { readonly kind: 'failed'; readonly reason: string };

export interface WorkerTask {
  /** What the thread is started with: data that can be copied. */
  readonly task: unknown;
  /** Memory of the task that is handed over instead. */
  readonly transfer: readonly TransferListItem[];
  /** In milliseconds, after which the thread is ended. */
  readonly limit: number;
}

/** Does one task in a thread of its own, so that nothing waits for it and it cannot go on for ever. */
export function runWorker<T>({ task, transfer, limit }: WorkerTask): Promise<WorkerResult<T>> {
  return new Promise(resolve => {
    const worker = new Worker(workerFile(), {
      workerData: task,
      transferList: [...transfer],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const end = (result: WorkerResult<T>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const fail = (reason: string) => end({ kind: 'failed', reason });
    const seconds = Math.round(limit / 1000);
    const timer = setTimeout(() => fail(`reading took longer than ${seconds} seconds`), limit);
    worker.once('message', (value: T) => end({ kind: 'done', value }));
    worker.once('error', error => fail(`reading failed: ${error.message}`));
    worker.once('exit', () => fail('reading failed'));
  });
}
