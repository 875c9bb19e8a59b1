import type { Reason } from '../../model/analysis/reason.ts';
import type { KnownSeries } from '../../model/facts/series.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Step } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { valueOfEvidence } from '../evidence/evidence-value.ts';
import { type MeasuredGoal, measuredGoals } from '../forecast/measured-goals.ts';
import type { StepNode } from '../nodes.ts';
import { statusOn } from '../status-on.ts';
import { createReason, isStarted, type PlanView } from '../world.ts';
import { directionOf, improvement } from './direction.ts';
import { dayOfSample, seriesOf } from './series-of.ts';

/** So much of the way to its goal is work, less may be an accident. */
const leastShare = 0.1;

/**
 * Why a step that says planned seems to go on: a measure that it ends by has got better since it
 * was planned. Where something before it is open, or another step ends by the same measure, that
 * may be their work.
 */
export function findSilentMove({ view, step, unmet }: StepNode): Reason | undefined {
  const since = view.history.since(step, earlier => earlier.status?.value === 'planned');
  if (since === undefined || unmet.length > 0) return undefined;
  for (const goal of measuredGoals(view, step)) {
    const move = isOfOthers(view, step, goal.evidence) ? undefined : findMove(view, goal, since);
    if (!move) continue;
    const way = `${goal.evidence.id.value} went from ${move.from} to ${move.to}`;
    const message = `Says planned, but ${way} since ${dayText(since, view.today)}.`;
    return createReason(view, 'silent-progress', message, { since, span: step.status?.span });
  }
  return undefined;
}

function isOfOthers(view: PlanView, step: Step, { id }: Evidence): boolean {
  return view.plan.steps.some(
    other =>
      other !== step &&
      (isStarted(view, other) || statusOn(view, other) === 'done') &&
      other.exit.some(gate => gate.kind === 'evidence' && gate.ref.raw === id.value),
  );
}

function findMove(view: PlanView, { evidence, goal }: MeasuredGoal, since: Day) {
  const series = seriesOf(view, evidence);
  const found = valueOfEvidence(view, evidence);
  if (series?.kind !== 'known' || found.kind !== 'known') return undefined;
  const from = valueOn(view, series, since);
  if (from === undefined) return undefined;
  const direction = directionOf(evidence, series);
  const way = improvement(direction, from, goal);
  const gain = improvement(direction, from, found.value);
  return way > 0 && gain >= way * leastShare ? { from, to: found.value } : undefined;
}

/** At the end of a day, by the newest sample that is not later. */
function valueOn(view: PlanView, series: KnownSeries, day: Day): number | undefined {
  const at = series.samples.findLastIndex((_, index) => dayOfSample(view, series, index) <= day);
  return series.samples[at]?.value;
}
