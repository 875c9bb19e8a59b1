import type { KnownSeries } from '../../model/facts/series.ts';
import type { Step } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { measuredGoals } from '../forecast/measured-goals.ts';
import type { PlanView } from '../world.ts';
import { directionOf, improvement } from './direction.ts';
import { dayOfSample, seriesOf } from './series-of.ts';

/** The last time that a measure by which a step ends got better, on the default branch. */
export interface LastImprovement {
  readonly day: Day;
  /** A clause: what got better, and with which commit. */
  readonly what: string;
}

/** The latest of all its measures; undefined where none is known to have got better. */
export function lastImprovement(view: PlanView, step: Step): LastImprovement | undefined {
  const found = measuredGoals(view, step).flatMap(({ evidence }) => {
    const series = seriesOf(view, evidence);
    if (series?.kind !== 'known') return [];
    const at = lastBetter(series, (before, after) =>
      improvement(directionOf(evidence, series), before, after),
    );
    const sample = series.samples[at];
    if (!sample) return [];
    const values = `${series.samples[at - 1]?.value} to ${sample.value}`;
    const commit = sample.skipped === 0 ? `commit ${sample.commit.slice(0, 7)}` : 'a commit';
    const what = `${commit} brought ${evidence.id.value} from ${values}`;
    return { day: dayOfSample(view, series, at), what };
  });
  return found.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
}

/** The index of the sample that is better than the one before it; -1 where there is none. */
function lastBetter(
  { samples }: KnownSeries,
  gain: (before: number, after: number) => number,
): number {
  return samples.findLastIndex(({ value }, index) => {
    const before = samples[index - 1]?.value;
    return value !== undefined && before !== undefined && gain(before, value) > 0;
  });
}
