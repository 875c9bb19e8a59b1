import { measureForecastText } from '../../analysis/forecast/forecast-text.ts';
import type { StepMatch } from '../../analysis/names/references.ts';
import { beginText } from '../../analysis/past/baseline-of.ts';
import { trendText } from '../../analysis/past/trend.ts';
import { type Analysis, planStateOf } from '../../model/analysis/analysis.ts';
import type { MeasureState } from '../../model/analysis/measure-state.ts';
import type { PlanState } from '../../model/analysis/plan-state.ts';
import { percentText } from '../../text/percent-text.ts';
import { plain, type RichLine } from '../../text/rich.ts';

/** How the measures went on that a step begins or ends by, and where that leads. */
export function describeMeasures(
  analysis: Analysis,
  { plan, step }: StepMatch,
): readonly RichLine[] {
  const state = planStateOf(analysis, plan);
  if (!state) return [];
  const gates = [...step.entry, ...step.exit];
  const wanted = new Set(gates.flatMap(gate => (gate.kind === 'evidence' ? gate.ref.raw : [])));
  return [
    ...state.measures
      .filter(({ evidence }) => wanted.has(evidence.id.value))
      .flatMap(measure => measureLines(state, measure)),
    ...criticalityLines(analysis, state, step),
  ];
}

function measureLines({ today, plan }: PlanState, measure: MeasureState): readonly RichLine[] {
  const { evidence, trend, tagged, forecast } = measure;
  if (!trend) return [];
  const name = evidence.id.value;
  const sign = trend.kind === 'unknown' ? '?' : '·';
  const due = evidence.due?.value ?? plan.due?.value;
  const words = forecast ? [measureForecastText(forecast, today, due)] : [];
  const begin = beginText(measure, { plan, today });
  const known = tagged.slice(-mostTags).map(({ tag, value }) => `${value} at ${tag}`);
  return [
    [plain(`${sign} ${name}: ${[trendText(trend), ...words].join('; ')}`)],
    ...(begin === undefined ? [] : [[plain(`· ${name}: progress counts from ${begin}`)]]),
    ...(known.length > 0 ? [[plain(`· ${name}: ${known.join(', ')}`)]] : []),
  ];
}

/** A hover names so many, the newest ones. */
const mostTags = 3;

/** What is hardly ever in the way, or always, is told by the schedule. */
function criticalityLines(
  analysis: Analysis,
  { forecast }: PlanState,
  step: StepMatch['step'],
): readonly RichLine[] {
  const share = forecast?.criticality.get(step);
  const isAssumed = analysis.stateOf(step)?.schedule?.estimate.isAssumed;
  if (share === undefined || isAssumed || forecast?.forecast.kind !== 'known') return [];
  if (share < 0.05 || share > 0.95) return [];
  return [[plain(`· On the driving chain in ${percentText(share)} of the runs of the forecast`)]];
}
