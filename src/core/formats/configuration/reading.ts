import type { Configuration } from '../../model/configuration.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { createOwnWords, noOwnWords, type OwnWords } from './own-words.ts';
import { createPlaces } from './places.ts';

/** What the reading of one file depends on beside its text. */
export interface Reading {
  readonly words: OwnWords;
  /** Whether the configuration names the file as a plan. */
  readonly isPlan: boolean;
}

export const plainReading: Reading = { words: noOwnWords, isPlan: false };

/** How each file of a project with this configuration is read. */
export const createReadings = lazyOf((configuration: Configuration) => {
  const words = createOwnWords(configuration);
  const isPlan = createPlaces(configuration.plans);
  return (path: string): Reading => ({ words, isPlan: isPlan(path) });
});

/** Whether a text that was read in one way need not be read again in another one. */
export function isSameReading(one: Reading, other: Reading): boolean {
  return one.isPlan === other.isPlan && one.words.key === other.words.key;
}
