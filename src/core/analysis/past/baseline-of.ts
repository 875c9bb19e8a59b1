import type { Evidence } from '../../model/plan/evidence.ts';
import type { PlanView } from '../world.ts';
import { seriesOf } from './series-of.ts';

/**
 * The value that the progress of a measure is counted from: as written, else what it was on the day or at the
 * commit that its baseline names.
 */
export function baselineOf(view: PlanView, evidence: Evidence): number | undefined {
  const { baseline } = evidence;
  if (!baseline?.at || baseline.value) return baseline?.value?.value;
  const series = seriesOf(view, evidence);
  return series?.kind === 'known' ? series.samples[0]?.value : undefined;
}
