import { nameOf, statusOf } from '../model/decision.ts';
import type { Gate } from '../model/gate.ts';
import { findDecision } from './references.ts';
import type { PlanView } from './world.ts';

/** Three values: what cannot be evaluated is unknown, and unknown is neither pass nor fail. */
export interface GateResult {
  readonly gate: Gate;
  readonly value: 'pass' | 'fail' | 'unknown';
  /** A clause: what was found, or why nothing was. */
  readonly finding: string;
}

export function evaluateGates(view: PlanView, gates: readonly Gate[]): GateResult[] {
  return gates.map(gate => evaluateGate(view, gate));
}

/** The worst result decides: fail before unknown before pass. No gate at all is a pass. */
export function combineGates(results: readonly GateResult[]): GateResult['value'] {
  if (results.some(({ value }) => value === 'fail')) return 'fail';
  return results.some(({ value }) => value === 'unknown') ? 'unknown' : 'pass';
}

function evaluateGate(view: PlanView, gate: Gate): GateResult {
  if (gate.kind !== 'decision' || gate.waiver) {
    const type = gate.kind === 'unsupported' ? gate.type : gate.kind;
    return { gate, value: 'unknown', finding: `the criterion "${type}" is not evaluated yet` };
  }
  const { decision, candidates } = findDecision(view.project, gate.ref.raw, view.plan.file);
  if (!decision) {
    const why = candidates.length > 0 ? 'may mean several decisions' : 'is not a known decision';
    return { gate, value: 'unknown', finding: `${gate.ref.raw} ${why}` };
  }
  const status = statusOf(decision);
  if (status === 'unknown') {
    return { gate, value: 'unknown', finding: `the status of ${nameOf(decision)} is not known` };
  }
  const found = `${nameOf(decision)} is ${status}`;
  if (status === gate.status) return { gate, value: 'pass', finding: found };
  return { gate, value: 'fail', finding: `${found}, not ${gate.status}` };
}
