import type { MeasureBegin, MeasureState } from '../../model/analysis/measure-state.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import { dayIn } from '../../text/day.ts';
import { dayText } from '../../text/day-text.ts';
import type { PlanDay, PlanView } from '../world.ts';
import { seriesOf } from './series-of.ts';

/**
 * Where the progress of a measure is counted from: the value that is written, else what it was on the day or
 * at the commit that its baseline names, else when it came into its plan. Undefined where that is not known.
 */
export function baselineOf(view: PlanView, evidence: Evidence): MeasureBegin | undefined {
  const { baseline } = evidence;
  if (baseline?.value) return { value: baseline.value.value, sample: undefined };
  const series = seriesOf(view, evidence);
  if (series?.kind !== 'known') return undefined;
  const sample = baseline?.at ? series.samples[0] : series.introduced;
  return sample?.value === undefined ? undefined : { value: sample.value, sample };
}

/**
 * `200, which it was when it came into the plan (as of 1a2b3c4, 1 Mar)`: a branch may have brought it after the
 * commit that was counted. Undefined where the plan writes the number, and where it has no target to come
 * nearer to.
 */
export function beginText(
  { evidence, begin }: Pick<MeasureState, 'evidence' | 'begin'>,
  { plan, today }: PlanDay,
): string | undefined {
  if (!begin?.sample || !evidence.target) return undefined;
  const { at, commit } = begin.sample;
  const day = dayText(dayIn(plan.timeZone, at) ?? today, today);
  const when = evidence.baseline?.at ? 'at its baseline' : 'when it came into the plan';
  return `${begin.value}, which it was ${when} (as of ${commit.slice(0, 7)}, ${day})`;
}
