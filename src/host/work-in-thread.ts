import { type TransferListItem, Worker } from 'node:worker_threads';
import { type PastTask, type ReadingTask, tooLate, type Work, type WorkResult } from './work.ts';
import { workerFile } from './worker-file.ts';

/** Work in a thread of its own for each task, so that nothing waits for it and it cannot go on for ever. */
export const workInThread: Work = {
  takeReadings: (task, limit) =>
    runWorker({ task: { kind: 'readings', ...task }, transfer: [], limit }),
  readPast: (task, limit) => {
    const transfer = task.kept ? [task.kept.buffer] : [];
    return runWorker({ task, transfer, limit });
  },
};

/** What a thread is started with. */
export type ThreadTask = (ReadingTask & { readonly kind: 'readings' }) | PastTask;

interface WorkerTask {
  readonly task: ThreadTask;
  /** Memory of the task that is handed over instead of copied. */
  readonly transfer: readonly TransferListItem[];
  readonly limit: number;
}

function runWorker<T>({ task, transfer, limit }: WorkerTask): Promise<WorkResult<T>> {
  return new Promise(resolve => {
    const worker = new Worker(workerFile(), {
      workerData: task,
      transferList: [...transfer],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const end = (result: WorkResult<T>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const fail = (reason: string) => end({ kind: 'failed', reason });
    const timer = setTimeout(() => fail(tooLate(limit)), limit);
    worker.once('message', (value: T) => end({ kind: 'done', value }));
    worker.once('error', error => fail(`reading failed: ${error.message}`));
    worker.once('exit', () => fail('reading failed'));
  });
}
