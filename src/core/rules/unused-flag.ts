import { isAtRest } from '../analysis/at-rest.ts';
import type { FlagState } from '../model/analysis/flag-state.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import type { FlagGate, Gate } from '../model/plan/gate.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Flags that a step in motion goes by while no code asks for them. */
export const unusedFlag: Rule = {
  id: 'unused-flag',
  severity: 'information',
  summary: 'Finds feature flags that a started step goes by and that no code asks for.',
  *check(_project, analysis) {
    for (const state of analysis.plans) {
      // Code of other repositories is not seen: some flag of the plan must stand in this one.
      const isHere = state.flags.some(({ uses = [] }) => uses.length > 0);
      if (!isHere || isAtRest(state.plan)) continue;
      for (const flag of state.flags) yield* checkFlag(state, flag);
    }
  },
};

function* checkFlag(state: PlanState, { flag, uses }: FlagState): Generator<RuleFinding> {
  if (uses?.length !== 0) return;
  const { value: key, span } = flag.key;
  const { file } = state.plan;
  const started = state.steps.find(each => isInMotion(each) && gateOn(each, key));
  const gate = started && gateOn(started, key);
  if (!started || !gate) return;
  yield {
    place: { file, span },
    message: `${started.step.id} goes by the flag ${key}, but no code of this folder names it. Is it spelled so?`,
    related: [
      { place: { file, span: gate.key.span }, message: `A criterion of ${started.step.id}.` },
    ],
  };
}

/** A step that waits may get its code later, and the code of a done one may be gone. */
function isInMotion({ status }: StepState): boolean {
  return status === 'in-progress';
}

/** A criterion that the flag stands somewhere, not that it is gone. */
function gateOn({ step }: StepState, key: string): FlagGate | undefined {
  const isOn = (gate: Gate): gate is FlagGate => gate.kind === 'flag';
  return [...step.entry, ...step.exit]
    .filter(isOn)
    .find(gate => gate.key.raw === key && !gate.removed?.value);
}
