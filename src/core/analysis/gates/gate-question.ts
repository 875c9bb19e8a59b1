import type { Verdict } from '../../model/analysis/gate-result.ts';
import type { Gate } from '../../model/plan/gate.ts';
import type { Step } from '../../model/plan/plan.ts';
import type { Place } from '../../text/span.ts';
import type { PlanView } from '../world.ts';

/** A criterion of a step, asked on one day. */
export interface GateQuestion<G extends Gate = Gate> {
  readonly view: PlanView;
  readonly step: Step;
  readonly gate: G;
}

/** `finding` is a clause that says what nobody knows. */
export function unknownBecause(finding: string, places: readonly Place[] = []): Verdict {
  return { value: 'unknown', finding, places };
}
