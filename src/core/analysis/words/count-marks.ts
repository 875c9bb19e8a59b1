import type { OverlayKind } from '../../model/analysis/overlay.ts';
import { type Condition, hasMark, type StepState } from '../../model/analysis/step-state.ts';

/** `1 blocked`, `2 blocked upstream`: how many steps have each of some marks, where one has it. */
export function countMarks(
  states: readonly (StepState | undefined)[],
  marks: readonly (Condition | OverlayKind)[],
): string[] {
  return marks.flatMap(mark => {
    const amount = states.filter(state => state && hasMark(state, mark)).length;
    return amount > 0 ? [`${amount} ${mark.replace('-', ' ')}`] : [];
  });
}
