import type { StepStatus } from '../../../../model/plan/plan.ts';
import type { Sourced } from '../../../../model/value.ts';
import { stateOfEmoji } from '../../../../text/state-signs.ts';
import type { DraftPhase, DraftStep } from '../../draft.ts';
import { takesBack } from '../../values/read-status.ts';

/** What a heading can say of all that stands below it: what is begun or tested may be a part of it. */
const ofAll: ReadonlySet<StepStatus> = new Set(['planned', 'done', 'on-hold', 'cancelled']);
/** What it says of open boxes too: they tell that a step is not done, not that it may begin. */
const ofOpenBoxes: ReadonlySet<StepStatus> = new Set(['on-hold', 'cancelled']);

/**
 * Gives the steps of a phase the state that its heading tells, `Phase 2: Copy (done)`, where none of them tells
 * anything else: one that does leaves it open what the heading means. `telling` are those that have words of
 * their own for it, even if nobody understands them. An open box is on hold or cancelled with its phase.
 */
export function toldByPhase(
  steps: readonly DraftStep[],
  telling: ReadonlySet<DraftStep>,
  toldOf: (phase: DraftPhase) => Sourced<StepStatus> | undefined,
): readonly DraftStep[] {
  const saysElse = (step: DraftStep) =>
    (telling.has(step) || hasSign(step)) &&
    (!step.phase || step.status?.value !== toldOf(step.phase)?.value);
  const mixed = new Set(steps.filter(saysElse).map(({ phase }) => phase));
  const given = new Map<DraftStep, DraftStep>();
  for (const step of steps) {
    const told = step.phase && toldOf(step.phase);
    const holds = isOpenBox(step)
      ? told && ofOpenBoxes.has(told.value)
      : told && !step.status && !mixed.has(step.phase) && ofAll.has(told.value);
    const status = holds ? told : step.status;
    given.set(step, { ...step, status, parent: step.parent && given.get(step.parent) });
  }
  return [...given.values()];
}

/** `[ ]`, and no word beside it. */
function isOpenBox({ status }: DraftStep): boolean {
  return status?.value === 'planned' && status.source === 'box';
}

/** A state, or a sign or words at an end that say none: `Copy the rows (half of them)`, `TODO: copy the rows`. */
function hasSign({ status, title: { value } }: DraftStep): boolean {
  if (status || stateOfEmoji(value) !== undefined) return true;
  const end = value.slice(-100);
  const [remark] = /\([^()]*\)\W*$/.exec(end) ?? [];
  const [label] = /^[^:：]{1,30}[:：]/.exec(value) ?? [];
  const [, ...behind] = end.split(/\s[–—-]+\s|[,;:.]\s|[，；：。]/);
  return [remark, label, behind.at(-1)].some(words => words !== undefined && takesBack(words));
}
