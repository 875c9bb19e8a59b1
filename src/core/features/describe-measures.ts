import { trendText } from '../analysis/past/trend.ts';
import type { StepMatch } from '../analysis/references.ts';
import type { Analysis, MeasureState } from '../model/analysis.ts';
import { plain, type RichLine } from '../text/rich.ts';

/** How the measures went on that a step begins or ends by. */
export function describeMeasures(
  analysis: Analysis,
  { plan, step }: StepMatch,
): readonly RichLine[] {
  const gates = [...step.entry, ...step.exit];
  const wanted = new Set(gates.flatMap(gate => (gate.kind === 'evidence' ? gate.ref.raw : [])));
  const measures = analysis.plans.find(each => each.plan === plan)?.measures ?? [];
  return measures.filter(({ evidence }) => wanted.has(evidence.id.value)).flatMap(measureLines);
}

function measureLines({ evidence, trend }: MeasureState): readonly RichLine[] {
  const sign = trend?.kind === 'unknown' ? '?' : '·';
  return trend ? [[plain(`${sign} ${evidence.id.value}: ${trendText(trend)}`)]] : [];
}
