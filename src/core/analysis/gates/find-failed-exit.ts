import type { GateResult } from '../../model/analysis/gate-result.ts';
import type { Phase, Step } from '../../model/plan/plan.ts';
import type { PlanView } from '../world.ts';
import { evaluateGates } from './evaluate-gate.ts';

/** The first exit criterion of a phase itself that fails. What asks for a time asks it of the last of its steps. */
export function findFailedExit(
  view: PlanView,
  { exit }: Phase,
  steps: readonly Step[],
): GateResult | undefined {
  const last = steps.at(-1);
  return last && evaluateGates(view, last, exit).find(({ value }) => value === 'fail');
}
