import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTask } from '../host/work-in-thread.ts';
import { readPast } from './past/read-past.ts';
import { takeReadings } from './take-readings.ts';

/** The beginning of the thread that reads and measures. It is started for one task and then ends. */
const task: ThreadTask = workerData;
if (task.kind === 'readings') parentPort?.postMessage(takeReadings(task));
else {
  // What is thrown ends the thread, and whoever started it is told.
  void readPast(task).then(answer => {
    parentPort?.postMessage(answer, answer.kept ? [answer.kept.buffer] : []);
  });
}
