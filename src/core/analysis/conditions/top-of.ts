import type { Step } from '../../model/plan.ts';

/** The top step that a step is a part of, itself where it is none; undefined where it is lost. */
export function topOf(step: Step, steps: readonly Step[]): Step | undefined {
  let top: Step | undefined = step;
  for (let depth = step.depth; depth > 0 && top?.parent !== undefined; depth--) {
    const { parent }: Step = top;
    top = steps.find(({ id }) => id === parent);
  }
  return top;
}
