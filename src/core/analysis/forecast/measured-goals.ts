import { findNamed } from '../../model/find-named.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { EvidenceGate } from '../../model/plan/gate.ts';
import type { Step } from '../../model/plan/plan.ts';
import { isWaived } from '../gates/evaluate-gate.ts';
import { directionOf } from '../past/direction.ts';
import { seriesOf } from '../past/series-of.ts';
import type { PlanView } from '../world.ts';

/** A measure that a step ends by, and the value that it has to get to. */
export interface MeasuredGoal {
  readonly evidence: Evidence;
  readonly goal: number;
}

/** Those of its exit criteria that are not waived, and of which a value can be told. */
export function measuredGoals(view: PlanView, step: Step): readonly MeasuredGoal[] {
  return step.exit.flatMap(gate => {
    if (gate.kind !== 'evidence' || isWaived(view, gate)) return [];
    const evidence = findNamed(view.plan.evidence, gate.ref);
    const goal = evidence && goalOf(view, gate, evidence);
    return evidence && goal !== undefined ? { evidence, goal } : [];
  });
}

/** Of two bounds the one that lies in the direction of the measure. */
function goalOf(
  view: PlanView,
  { value, min, max }: EvidenceGate,
  evidence: Evidence,
): number | undefined {
  const series = seriesOf(view, evidence);
  const direction = directionOf(evidence, series?.kind === 'known' ? series : undefined);
  const bound = direction === 'down' ? max : min;
  if (min || max) return bound?.value;
  return value?.value ?? evidence.target?.value;
}
