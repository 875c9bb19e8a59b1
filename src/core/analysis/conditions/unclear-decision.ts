import type { DecisionGate } from '../../model/plan/gate.ts';
import type { Reference } from '../../model/reference.ts';
import { checkDecision } from '../gates/check-decision.ts';
import type { StepNode } from '../nodes.ts';
import { needsDecisions } from './needs-decisions.ts';
import type { Unclear } from './unclear.ts';

/** A decision that a step carries out, and nobody can tell whether it was taken; undefined where all is told. */
export function findUnclearDecision({ view, step }: StepNode): Unclear | undefined {
  if (!needsDecisions(step)) return undefined;
  for (const ref of [...step.decisions, ...view.plan.decisions]) {
    // A page on the web is not looked at.
    if (/:\/\//.test(ref.raw)) continue;
    const { value, finding } = checkDecision({ view, step, gate: asked(ref) });
    if (value !== 'unknown') continue;
    const place = { file: view.plan.file, span: ref.span };
    return { code: 'decision-unknown', clause: finding, place };
  }
  return undefined;
}

function asked(ref: Reference): DecisionGate {
  const { span } = ref;
  return { kind: 'decision', id: undefined, waiver: undefined, ref, status: 'accepted', span };
}
