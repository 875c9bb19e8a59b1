import { hasMark, type StepState } from '../model/analysis/step-state.ts';

/** What a person should do something about, the worst first. */
export const stepMarks = ['blocked', 'overdue', 'stale'] as const;
export type StepMark = (typeof stepMarks)[number];

/** The marks that a step has, the worst first. */
export function marksOf(state: StepState): readonly StepMark[] {
  return stepMarks.filter(mark => hasMark(state, mark));
}

/** In the order in which plans are spoken of. */
export const spokenMarks: readonly StepMark[] = ['blocked', 'stale', 'overdue'];
