import { ancestorsOf } from '../analysis/gaps/ancestors.ts';
import type { Analysis } from '../model/analysis/analysis.ts';
import type { GateResult } from '../model/analysis/gate-result.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import { findNamed } from '../model/find-named.ts';
import type { Project } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import { daysBetween } from '../text/day.ts';
import type { Rule } from './common/rule.ts';
import { statesInMotion } from './common/states-in-motion.ts';

/** Four weeks, or 20 working days, before something goes its consumers can still be moved. */
const near = 28;

/** Contracts that are soon taken away while consumers of them have not moved. */
export const consumerBehind: Rule = {
  id: 'consumer-behind',
  severity: 'warning',
  summary: 'Finds contracts that are taken away within four weeks while consumers have not moved.',
  *check(project, analysis) {
    for (const { state, today } of statesInMotion(analysis)) {
      const { step, plan } = state;
      if (step.removes.length === 0 || !isNear(state, today)) continue;
      for (const { raw, span } of step.removes) {
        const contract = findNamed(plan.contracts, { raw });
        if (!contract) continue;
        const names = [raw, ...(contract.successor ? [contract.successor.raw] : [])];
        const open = criteriaBefore(project, analysis, state).find(isOpenFor(names));
        if (!open) continue;
        yield {
          place: { file: plan.file, span },
          message: `${step.id} takes ${raw} away, but ${open.finding}.`,
          related: [
            { place: { file: plan.file, span: open.gate.span }, message: 'This is asked of them.' },
          ],
        };
      }
    }
  },
};

function isNear({ schedule, status, condition }: StepState, today: Day): boolean {
  if (status === 'in-progress' || condition === 'ready') return true;
  return schedule !== undefined && daysBetween(today, schedule.start) <= near;
}

/** What is asked of the consumers by the step itself, or by one in front of it. */
function criteriaBefore(project: Project, analysis: Analysis, state: StepState): GateResult[] {
  const before = ancestorsOf(project, state.plan, state.step).filter(
    ({ plan }) => plan === state.plan,
  );
  const states = [state, ...before.flatMap(({ step }) => analysis.stateOf(step) ?? [])];
  return states.flatMap(({ entry, exit }) => [...entry, ...exit]);
}

function isOpenFor(names: readonly string[]): (result: GateResult) => boolean {
  return ({ gate, value }) =>
    gate.kind === 'consumers' &&
    names.includes(gate.contract.raw) &&
    (value === 'fail' || value === 'unknown');
}
