import type { KnownSeries } from '../../model/facts/series.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { directionOf, improvement } from '../past/direction.ts';
import { weeklyValues } from '../past/series-of.ts';
import { createRandom, pick } from './random.ts';

/** How a measure gets to a goal, if its weeks to come are like those it had. */
export interface BurnDown {
  /** What is left, in the unit of the measure; positive. */
  readonly left: number;
  /** How much better each of its last weeks made it, oldest first. */
  readonly improvements: readonly number[];
  /** Weeks until the goal in each run, sorted; infinite where a run did not get there. */
  readonly runs: readonly number[];
}

export interface BurnDownQuestion {
  readonly evidence: Evidence;
  readonly series: KnownSeries;
  readonly goal: number;
  /** The same numbers for the same seed. */
  readonly seed: string;
}

/** Older weeks say little about the next ones. */
const mostWeeks = 26;
/** With fewer weeks nothing can be told. */
export const leastWeeks = 5;
const runCount = 10_000;
const longestRun = 260;

/** A series never changes, and the same question is asked with each key that is typed. */
const knownOf = lazyOf((_: KnownSeries) => new Map<string, BurnDown>());

/** Undefined where the goal is reached, or no week has a value. */
export function findBurnDown(question: BurnDownQuestion): BurnDown | undefined {
  const { evidence, series, goal, seed } = question;
  const direction = directionOf(evidence, series);
  const values = weeklyValues(series).slice(-mostWeeks - 1);
  const current = values.at(-1);
  if (current === undefined) return undefined;
  const left = improvement(direction, current, goal);
  if (left <= 0) return undefined;
  const key = `${direction} ${goal} ${seed}`;
  const found = knownOf(series).get(key);
  if (found) return found;
  const improvements = values
    .slice(1)
    .map((value, index) => improvement(direction, values[index] ?? value, value));
  const runs = improvements.length < leastWeeks ? [] : run(left, improvements, seed);
  const burnDown = { left, improvements, runs };
  knownOf(series).set(key, burnDown);
  return burnDown;
}

/** Draws from the weeks that were, with those in which nothing or the opposite happened. */
function run(left: number, improvements: readonly number[], seed: string): readonly number[] {
  if (improvements.every(each => each <= 0)) return [Number.POSITIVE_INFINITY];
  const random = createRandom(seed);
  const runs: number[] = [];
  for (let count = 0; count < runCount; count++) {
    let rest = left;
    let weeks = 0;
    while (rest > 0 && weeks < longestRun) {
      rest -= pick(random, improvements) ?? 0;
      weeks++;
    }
    runs.push(rest > 0 ? Number.POSITIVE_INFINITY : weeks);
  }
  return runs.sort((a, b) => a - b);
}
