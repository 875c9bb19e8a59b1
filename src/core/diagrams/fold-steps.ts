import { phaseOf } from '../analysis/phase-of.ts';
import { isMarkedOver, type Phase, type Plan, type Step, topSteps } from '../model/plan/plan.ts';
import { pushTo } from '../text/push-to.ts';

/** What is drawn as one box: a step, or a phase with all its steps. Never without a step. */
export interface Box {
  readonly phase: Phase | undefined;
  readonly first: Step;
  readonly steps: readonly Step[];
  readonly isFolded: boolean;
}

/** Which phases become one box. */
export type Folding = 'nothing' | 'finished' | 'all';

/** The boxes of a plan in the order of the file; what has no phase comes where it stands. */
export function foldSteps(plan: Plan, folding: Folding): readonly Box[] {
  return [...groupByPhase(plan)].flatMap(([phase, steps]): readonly Box[] => {
    const [first] = steps;
    if (!first) return [];
    if (isFolded(steps, folding)) return [{ phase, first, steps, isFolded: true }];
    return steps.map(step => ({ phase, first: step, steps: [step], isFolded: false }));
  });
}

function groupByPhase(plan: Plan): ReadonlyMap<Phase | undefined, readonly Step[]> {
  const groups = new Map<Phase | undefined, Step[]>();
  for (const step of topSteps(plan)) pushTo(groups, phaseOf(plan, step), step);
  return groups;
}

function isFolded(steps: readonly Step[], folding: Folding): boolean {
  if (folding !== 'finished') return folding === 'all';
  return steps.every(isMarkedOver);
}
