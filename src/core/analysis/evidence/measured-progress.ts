import type { MeasureState } from '../../model/analysis/measure-state.ts';
import type { MeasuredProgress } from '../../model/analysis/progress.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import { baselineOf } from '../past/baseline-of.ts';
import type { PlanView } from '../world.ts';
import { valueOfEvidence } from './evidence-value.ts';

/**
 * How far a plan has come by its measures: by the one that is furthest from its target, because the
 * work ends with the last one. Undefined where one of them has no value: a part is no whole.
 */
export function findMeasuredProgress(view: PlanView): MeasuredProgress | undefined {
  const all = view.plan.evidence.filter(isDirected).map(evidence => measure(view, evidence));
  const known = all.flatMap(each => each ?? []);
  if (known.length < all.length) return undefined;
  const [least] = known.toSorted((a, b) => a.share - b.share);
  return least;
}

/** One that has somewhere to go. Where it began may not be written. */
export function isDirected({ target }: Evidence): boolean {
  return target !== undefined;
}

function measure(view: PlanView, evidence: Evidence): MeasuredProgress | undefined {
  const found = valueOfEvidence(view, evidence);
  const share = shareOf({ evidence, found, begin: baselineOf(view, evidence) });
  if (found.kind === 'unknown' || share === undefined) return undefined;
  return { evidence, value: found.value, share };
}

/** From 0 at the baseline to 1 at the target; undefined where that cannot be told. */
export function shareOf({
  evidence,
  found,
  begin,
}: Pick<MeasureState, 'evidence' | 'found' | 'begin'>): number | undefined {
  const to = evidence.target?.value;
  if (found.kind === 'unknown' || to === undefined) return undefined;
  // At its target it has come all the way, from wherever it began.
  if (found.value === to) return 1;
  if (begin === undefined) return undefined;
  const { value: from } = begin;
  return from === to ? 0 : Math.min(1, Math.max(0, (from - found.value) / (from - to)));
}
