import { runWithin } from '../../src/host/time-limit.ts';
import { checkReading } from './check-reading.ts';
import { mutate } from './mutate.ts';
import { createRandom } from './random.ts';
import { readSamples, type Sample } from './sample-texts.ts';

/** What happened to the text that a seed makes. */
export interface Case {
  readonly seed: number;
  readonly sample: Sample;
  readonly milliseconds: number;
  /** Undefined where all was well. */
  readonly error: unknown;
}

export interface FuzzOptions {
  readonly seed: number;
  readonly count: number;
}

/** Checks one text for each seed from `seed` on. No text can stop it: after ten seconds it goes on. */
export function* runFuzz({ seed, count }: FuzzOptions): Generator<Case> {
  const samples = readSamples();
  for (let next = seed; next < seed + count; next++) {
    const random = createRandom(next);
    const sample = mutate(random, samples);
    const offset = random.below(sample.text.length + 1);
    const started = performance.now();
    const error = errorOf(() => checkReading(sample, offset));
    yield { seed: next, sample, milliseconds: performance.now() - started, error };
  }
}

function errorOf(run: () => void): unknown {
  try {
    const { kind } = runWithin(10_000, run);
    return kind === 'late' ? new Error('It takes longer than ten seconds.') : undefined;
  } catch (error) {
    return error;
  }
}
