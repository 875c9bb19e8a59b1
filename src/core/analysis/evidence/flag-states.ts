import type { FlagState } from '../../model/analysis/flag-state.ts';
import type { Comparison } from '../../model/plan/comparison.ts';
import type { FeatureFlag } from '../../model/plan/flag.ts';
import type { FlagGate } from '../../model/plan/gate.ts';
import type { Sourced } from '../../model/value.ts';
import { checkFlag } from '../gates/check-flag.ts';
import type { PlanView } from '../world.ts';
import { findFlagLack, isAwaited } from './flag-lack.ts';
import { findFlagUses } from './flag-uses.ts';

/** A flag that has not moved for so long decides nothing any more. */
const patience = { days: 30, seconds: 0 };

/** Which of the flags of a plan nobody needs any more, by the history of their definitions. */
export function createFlagStates(view: PlanView): FlagState[] {
  return view.plan.flags.map(flag => ({
    flag,
    get standing() {
      return checkFlag({ view, gate: asked(flag, anyShare) }).finding;
    },
    get isGone() {
      const gate = { ...asked(flag, anyShare), removed: made(flag, true) };
      return checkFlag({ view, gate }).value === 'pass';
    },
    get lack() {
      return findFlagLack(view, flag);
    },
    settled: findSettled(view, flag),
    uses: findFlagUses(view, flag),
  }));
}

/** A flag that an open step is still about is not settled, however long it has not moved. */
function findSettled(view: PlanView, flag: FeatureFlag): FlagState['settled'] {
  if (isAwaited(view, flag)) return undefined;
  for (const percent of [100, 0]) {
    const gate = asked(flag, { operator: '=', value: percent });
    const { value, since } = checkFlag({ view, gate: { ...gate, for: made(flag, patience) } });
    if (value === 'pass' && since !== undefined) return { percent, since };
  }
  return undefined;
}

const anyShare: Comparison = { operator: '>=', value: 0 };

/** That it is at a share of all, in per cent. */
function asked(flag: FeatureFlag, rollout: Comparison): FlagGate {
  const { key, span } = flag;
  return {
    kind: 'flag',
    id: undefined,
    waiver: undefined,
    span,
    key: { raw: key.value, span: key.span },
    rollout: made(flag, rollout),
    variant: undefined,
    state: undefined,
    for: undefined,
    removed: undefined,
  };
}

function made<T>({ span }: FeatureFlag, value: T): Sourced<T> {
  return { value, raw: '', span, source: 'yaml', doubt: undefined };
}
