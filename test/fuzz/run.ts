import { runWithin } from '../../src/host/time-limit.ts';
import { createRandom, type Random } from './random.ts';
import type { Sample } from './sample-texts.ts';

/** What a seed makes, and what must hold for it: the check throws where it does not. */
export interface Trial {
  readonly sample: Sample;
  readonly check: () => void;
}

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

/** One trial for each seed from `seed` on. No text can stop it: after ten seconds it goes on. */
export function* runFuzz(
  createTrial: (random: Random) => Trial,
  { seed, count }: FuzzOptions,
): Generator<Case> {
  for (let next = seed; next < seed + count; next++) {
    const { sample, check } = createTrial(createRandom(next));
    const started = performance.now();
    const error = errorOf(check);
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
