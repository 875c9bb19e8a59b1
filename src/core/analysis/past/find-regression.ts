import type { Reason } from '../../model/analysis/reason.ts';
import type { Match } from '../../model/facts/measure.ts';
import type { KnownSeries } from '../../model/facts/series.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Day } from '../../model/value.ts';
import { count } from '../../text/count.ts';
import { dayText } from '../../text/day-text.ts';
import { valueOfEvidence } from '../evidence/evidence-value.ts';
import { matchesText } from '../words/uses-text.ts';
import { createReason, type PlanView } from '../world.ts';
import { directionOf, improvement } from './direction.ts';
import { pairMatches } from './pair-matches.ts';
import { dayOfSample, seriesOf } from './series-of.ts';

/** A measure as it is now, beside what it was. */
interface Compared {
  readonly view: PlanView;
  readonly evidence: Evidence;
  readonly series: KnownSeries;
  readonly value: number;
  readonly matches: readonly Match[] | undefined;
}

/**
 * Why a measure with a ratchet is worse than it has been: than its best value on the default branch
 * since its plan began, or than the limit that somebody wrote. One match that came for one that
 * went is worse as well, as long as the branch does not have it.
 */
export function findRegression(view: PlanView, evidence: Evidence): Reason | undefined {
  if (!evidence.ratchet) return undefined;
  const compared = compare(view, evidence);
  const best = compared && findBest(compared);
  if (!compared || best === undefined) return findBeyond(view, evidence);
  const limit = evidence.ratchet.limit?.value ?? best.value;
  const isWorse = improvement(directionOf(evidence, compared.series), limit, compared.value) < 0;
  if (isWorse) return describeWorse(compared, best.index, limit);
  return evidence.ratchet.limit ? undefined : describeLocal(compared);
}

/** A limit that somebody wrote holds whatever is known of the past. */
function findBeyond(view: PlanView, evidence: Evidence): Reason | undefined {
  const limit = evidence.ratchet?.limit?.value;
  const found = valueOfEvidence(view, evidence);
  if (limit === undefined || found.kind === 'unknown') return undefined;
  if (improvement(directionOf(evidence), limit, found.value) >= 0) return undefined;
  const message = `${evidence.id.value} is ${found.value}, worse than its limit ${limit}.`;
  return createReason(view, 'regressed', message, { span: evidence.span });
}

/** The same for a measure that once held a criterion: worse than when it did so the last time. */
export function findFall(
  view: PlanView,
  evidence: Evidence,
  held: (value: number) => boolean,
): Reason | undefined {
  const compared = compare(view, evidence);
  if (!compared || held(compared.value)) return undefined;
  const { samples } = compared.series;
  const last = samples.findLastIndex(({ value }) => value !== undefined && held(value));
  const value = samples[last]?.value;
  return value === undefined ? undefined : describeWorse(compared, last, value);
}

function compare(view: PlanView, evidence: Evidence): Compared | undefined {
  const series = seriesOf(view, evidence);
  const found = valueOfEvidence(view, evidence);
  if (series?.kind !== 'known' || found.kind !== 'known') return undefined;
  const matches = found.measure?.kind === 'known' ? found.measure.matches : undefined;
  return { view, evidence, series, value: found.value, matches };
}

/** The last sample with the best value, from the day on which somebody began to count. */
function findBest({ view, evidence, series }: Compared) {
  const begin = beginOf(view, evidence, series);
  if (begin === undefined) return undefined;
  const direction = directionOf(evidence, series);
  let best: { readonly index: number; readonly value: number } | undefined;
  for (const [index, { value }] of series.samples.entries()) {
    if (value === undefined || index < begin) continue;
    if (!best || improvement(direction, best.value, value) >= 0) best = { index, value };
  }
  return best;
}

/**
 * The index of the first sample that counts; undefined where it is not known when to begin. What
 * was at its target while its baseline is said to be elsewhere counted what was not there yet.
 */
function beginOf(view: PlanView, evidence: Evidence, series: KnownSeries): number | undefined {
  const planned = plannedBegin(view, evidence, series);
  const [from, to] = [evidence.baseline?.value?.value, evidence.target?.value];
  if (planned === undefined || from === undefined || to === undefined || from === to)
    return planned;
  const direction = directionOf(evidence, series);
  const there = series.samples.findIndex(
    ({ value }) => value !== undefined && improvement(direction, value, to) > 0,
  );
  return there < 0 ? series.samples.length - 1 : Math.max(planned, there);
}

function plannedBegin(view: PlanView, evidence: Evidence, series: KnownSeries): number | undefined {
  const { plan, facts } = view;
  if (evidence.baseline?.at || plan.start) return 0;
  const { history } = facts;
  const revisions = history.kind === 'known' ? history.revisions.get(plan.file) : undefined;
  const begin = series.introduced?.at ?? revisions?.at(-1)?.commit.at;
  if (begin === undefined) return undefined;
  const later = series.samples.findIndex(({ at }) => at >= begin);
  return later < 0 ? series.samples.length - 1 : later;
}

function describeWorse(compared: Compared, best: number, limit: number): Reason {
  const { view, evidence, series, value, matches } = compared;
  const named = pairMatches(series, matches);
  const later = named.filter(({ since }) => since === undefined || since > best);
  const came = later.flatMap(({ since }) => since ?? []);
  const first = came.length > 0 ? Math.min(...came) : findWorse(compared, best, limit);
  const since = first === undefined ? undefined : dayOfSample(view, series, first);
  const direction = directionOf(evidence, series);
  const verb = direction === 'down' ? 'rose' : 'fell';
  const limited = evidence.ratchet?.limit ? `its limit ${limit}` : `${limit}`;
  const where = later.length > 0 ? `: ${matchesText(later.map(({ match }) => match))}` : '';
  const when = first === undefined ? `, not on ${series.branch} yet` : sinceText(compared, first);
  const message = `${evidence.id.value} ${verb} from ${limited} to ${value}${when}${where}.`;
  return reason(compared, message, since);
}

/** New matches that nobody else has, although there are not more of them. */
function describeLocal(compared: Compared): Reason | undefined {
  const { view, evidence, series } = compared;
  if (directionOf(evidence, series) === 'up') return undefined;
  const local = pairMatches(series, compared.matches).filter(({ since }) => since === undefined);
  if (local.length === 0) return undefined;
  const matches = count(local.length, 'new match', 'new matches');
  const where = matchesText(local.map(({ match }) => match));
  const message = `${matches} of ${evidence.id.value} that ${series.branch} does not have: ${where}.`;
  return reason(compared, message, view.today);
}

function reason({ view, evidence }: Compared, message: string, since: Day | undefined): Reason {
  return createReason(view, 'regressed', message, { since, span: evidence.span });
}

/** The first sample from which on the value has been worse up to the end of the branch. */
function findWorse(
  { evidence, series }: Compared,
  best: number,
  limit: number,
): number | undefined {
  const direction = directionOf(evidence, series);
  const last = series.samples.findLastIndex(
    ({ value }) => value === undefined || improvement(direction, limit, value) >= 0,
  );
  return last >= best && last + 1 < series.samples.length ? last + 1 : undefined;
}

function sinceText({ view, series }: Compared, index: number): string {
  const day = dayText(dayOfSample(view, series, index), view.today);
  const sample = series.samples[index];
  if (!sample || sample.skipped > 0) return ` by ${day}`;
  return ` since ${day} (${sample.commit.slice(0, 7)})`;
}
