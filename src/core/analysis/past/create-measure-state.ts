import type { MeasureState } from '../../model/analysis/measure-state.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import { valueOfEvidence } from '../evidence/evidence-value.ts';
import { forecastMeasure } from '../forecast/forecast-measure.ts';
import type { PlanView } from '../world.ts';
import { baselineOf } from './baseline-of.ts';
import { findRegression } from './find-regression.ts';
import { seriesOf, taggedValues } from './series-of.ts';
import { findTrend } from './trend.ts';

/** What a measure is now, and how it came to that. */
export function createMeasureState(view: PlanView, evidence: Evidence): MeasureState {
  const series = seriesOf(view, evidence);
  return {
    evidence,
    found: valueOfEvidence(view, evidence),
    begin: baselineOf(view, evidence),
    trend: findTrend(series),
    tagged: taggedValues(series),
    forecast: forecastMeasure(view, evidence, {
      goal: evidence.target?.value,
      due: evidence.due?.value ?? view.plan.due?.value,
    }),
    regression: findRegression(view, evidence),
  };
}
