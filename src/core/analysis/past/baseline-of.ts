import type { KnownSeries } from '../../model/facts/series.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import { countCommits } from '../history/count-commits.ts';
import type { PlanView } from '../world.ts';
import { seriesOf } from './series-of.ts';

/**
 * The value that the progress of a measure is counted from: as written, else what it was on the day or at the
 * commit that is named, when the plan starts, or when the plan came into the repository.
 */
export function baselineOf(view: PlanView, evidence: Evidence): number | undefined {
  const written = evidence.baseline?.value;
  if (written) return written.value;
  const series = seriesOf(view, evidence);
  if (series?.kind !== 'known') return undefined;
  const begin = isBeginKnown(view, evidence) ? plannedBegin(view, evidence, series) : undefined;
  return begin === undefined ? undefined : series.samples[begin]?.value;
}

/** Where nothing is written, the plan must be known from its first commit on. */
function isBeginKnown(
  { plan, project, facts: { history } }: PlanView,
  evidence: Evidence,
): boolean {
  if (evidence.baseline?.at || plan.start) return true;
  if (history.kind === 'unknown' || history.since !== undefined) return false;
  const read = history.revisions.get(plan.file)?.length ?? 0;
  return read >= countCommits(history, project.prefix + plan.file);
}

/** The index of the sample at which a measure begins by its plan; undefined where that is not known. */
export function plannedBegin(
  view: PlanView,
  evidence: Evidence,
  series: KnownSeries,
): number | undefined {
  const { plan, facts } = view;
  if (evidence.baseline?.at || plan.start) return 0;
  const { history } = facts;
  const revisions = history.kind === 'known' ? history.revisions.get(plan.file) : undefined;
  const oldest = revisions?.at(-1)?.commit.at;
  if (oldest === undefined) return undefined;
  const later = series.samples.findIndex(({ at }) => at >= oldest);
  return later < 0 ? series.samples.length - 1 : later;
}
