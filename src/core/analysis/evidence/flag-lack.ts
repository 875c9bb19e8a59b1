import { closestWord } from '../../formats/plan/closest-word.ts';
import type { FlagLack } from '../../model/analysis/flag-state.ts';
import type { FeatureFlag } from '../../model/plan/flag.ts';
import type { FlagGate } from '../../model/plan/gate.ts';
import { findDefinitions } from '../gates/check-flag.ts';
import { isTerminal, type PlanView } from '../world.ts';

/** Why nothing is known of a flag that an open step asks for; of one that is to be gone it may be missing. */
export function findFlagLack(view: PlanView, flag: FeatureFlag): FlagLack | undefined {
  const gates = openGatesOn(view, flag);
  if (!flag.file || gates.length === 0) return undefined;
  const found = findDefinitions(view, flag);
  if (found.kind === 'unread') {
    return found.isFinal ? { reason: found.reason, near: undefined } : undefined;
  }
  const { value: key } = flag.key;
  const keys = found.flags.map(each => each.key);
  if (keys.includes(key) || !isAwaited(view, flag)) return undefined;
  return { reason: `${found.path} does not define ${key}`, near: closestWord(key, keys) };
}

/** Whether an open step is about it, and not about its end. */
export function isAwaited(view: PlanView, flag: FeatureFlag): boolean {
  return openGatesOn(view, flag).some(gate => !gate.removed?.value);
}

function openGatesOn(view: PlanView, { key }: FeatureFlag): readonly FlagGate[] {
  return view.plan.steps
    .filter(step => !isTerminal(view, step))
    .flatMap(step => [...step.entry, ...step.exit])
    .flatMap(gate => (gate.kind === 'flag' && gate.key.raw === key.value ? gate : []));
}
