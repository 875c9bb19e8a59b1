import type { Evidence } from '../../model/plan/evidence.ts';
import type { Day } from '../../model/value.ts';
import type { PlanView } from '../world.ts';
import { dayOfSample, seriesOf } from './series-of.ts';

/** Since when something has been so. */
export interface Since {
  readonly day: Day;
  /** Whether it may have been so before that day. */
  readonly isOlder: boolean;
}

/**
 * Since when a measure has had a value for which something holds, as it does now, by the commits of
 * the default branch. What the branch does not have yet is of today.
 */
export function sinceWhen(
  view: PlanView,
  evidence: Evidence,
  holds: (value: number) => boolean,
): Since | undefined {
  const series = seriesOf(view, evidence);
  if (series?.kind !== 'known') return undefined;
  const last = series.samples.findLastIndex(({ value }) => value === undefined || !holds(value));
  if (last === series.samples.length - 1) {
    const isUnknown = series.samples[last]?.value === undefined;
    return isUnknown ? undefined : { day: view.today, isOlder: false };
  }
  const first = series.samples[last + 1];
  const isExact = last >= 0 && series.samples[last]?.value !== undefined && first?.skipped === 0;
  return { day: dayOfSample(view, series, last + 1), isOlder: !isExact };
}
