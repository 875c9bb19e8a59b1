import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingTask, takeReadings } from './take-readings.ts';

/** The beginning of the thread that reads and measures. It is started for one task and then ends. */
const task: ReadingTask = workerData;
parentPort?.postMessage(takeReadings(task));
