import type { MeasuredProgress } from '../model/analysis.ts';
import type { Evidence } from '../model/evidence.ts';
import { valueOfEvidence } from './evidence-value.ts';
import type { PlanView } from './world.ts';

/**
 * How far a plan has come by its measures: by the one that is furthest from its target, because the
 * work ends with the last one. Undefined where one of them has no value: a part is no whole.
 */
export function findMeasuredProgress(view: PlanView): MeasuredProgress | undefined {
  const directed = view.plan.evidence.filter(
    ({ baseline, target }) => baseline?.value !== undefined && target !== undefined,
  );
  const all = directed.map(evidence => measure(view, evidence));
  const known = all.flatMap(each => each ?? []);
  if (known.length < all.length) return undefined;
  const [least] = known.toSorted((a, b) => a.share - b.share);
  return least;
}

function measure(view: PlanView, evidence: Evidence): MeasuredProgress | undefined {
  const found = valueOfEvidence(view, evidence);
  const from = evidence.baseline?.value?.value;
  const to = evidence.target?.value;
  if (found.kind === 'unknown' || from === undefined || to === undefined) return undefined;
  const { value } = found;
  if (from === to) return { evidence, value, share: value === to ? 1 : 0 };
  return { evidence, value, share: Math.min(1, Math.max(0, (from - value) / (from - to))) };
}
