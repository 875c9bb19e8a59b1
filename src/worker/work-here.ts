import { messageOf } from '../host/message-of.ts';
import { tooLate, type Work, type WorkResult } from '../host/work.ts';
import { readPast } from './past/read-past.ts';
import { takeReadings } from './take-readings.ts';

/**
 * Work in the thread that asks for it. For a program that does nothing else meanwhile: a thread of
 * its own takes longer to start than most work. Readings end by their own patience.
 */
export const workHere: Work = {
  takeReadings: task => finish(async () => takeReadings(task)),
  readPast: async (task, limit) => {
    const late = startTimer(limit);
    const result = await Promise.race([finish(() => readPast(task)), late.result]);
    late.stop();
    return result;
  },
};

async function finish<T>(work: () => Promise<T>): Promise<WorkResult<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    return { kind: 'failed', reason: `reading failed: ${messageOf(error)}` };
  }
}

interface Timer {
  readonly result: Promise<WorkResult<never>>;
  readonly stop: () => void;
}

function startTimer(limit: number): Timer {
  let stop = () => {};
  const result = new Promise<WorkResult<never>>(resolve => {
    const timer = setTimeout(() => resolve({ kind: 'failed', reason: tooLate(limit) }), limit);
    stop = () => clearTimeout(timer);
  });
  return { result, stop };
}
