import type { StepState } from '../model/analysis/step-state.ts';

/** What a person should do something about, the worst first. */
export const stepMarks = ['blocked', 'overdue', 'stale'] as const;
export type StepMark = (typeof stepMarks)[number];

/** The marks that a step has, the worst first. */
export function marksOf({ condition, overlays }: StepState): readonly StepMark[] {
  return stepMarks.filter(mark => condition === mark || overlays.some(({ kind }) => kind === mark));
}

/** `1 blocked`, `2 stale`, for the marks that there are. */
export function countMarks(states: readonly StepState[]): readonly string[] {
  return countText(states.map(marksOf));
}

/** The same for steps whose marks are known. */
export function countText(steps: readonly (readonly StepMark[])[]): readonly string[] {
  return shown.flatMap(mark => {
    const count = steps.filter(own => own.includes(mark)).length;
    return count > 0 ? [`${count} ${mark}`] : [];
  });
}

/** In the order in which plans are spoken of. */
const shown: readonly StepMark[] = ['blocked', 'stale', 'overdue'];
