import type { GateResult, GateValue } from '../../model/analysis/gate-result.ts';
import { type Phase, topSteps } from '../../model/plan/plan.ts';
import { groupBy } from '../../text/group-by.ts';
import { isTerminal, type PlanView } from '../world.ts';
import { evaluateGates } from './evaluate-gate.ts';

/**
 * Phases of which every step is done or cancelled and which are not done all the same, with the exit
 * criterion of their own that does not pass: one that fails before one that nobody could check.
 */
export function findOpenExits(view: PlanView): ReadonlyMap<Phase, GateResult> {
  const found = new Map<Phase, GateResult>();
  const { plan } = view;
  if (!plan.isWhole || plan.phases.every(({ exit }) => exit.length === 0)) return found;
  const byPhase = groupBy(topSteps(plan), ({ phase }) => phase);
  for (const phase of plan.phases) {
    const steps = byPhase.get(phase.id);
    const last = steps?.at(-1);
    if (!last || phase.exit.length === 0 || !steps?.every(step => isTerminal(view, step))) continue;
    // What asks for a time asks it of the last of the steps.
    const results = evaluateGates(view, last, phase.exit);
    const open = openValues.flatMap(value => results.find(each => each.value === value) ?? []);
    if (open[0]) found.set(phase, open[0]);
  }
  return found;
}

const openValues: readonly GateValue[] = ['fail', 'pending', 'unknown'];
