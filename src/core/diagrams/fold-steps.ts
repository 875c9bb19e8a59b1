import { type Phase, type Plan, type Step, topSteps } from '../model/plan.ts';

/** What is drawn as one box: a step, or a phase with all its steps. */
export interface Box {
  /** Unique in one drawing. */
  readonly key: string;
  readonly phase: Phase | undefined;
  readonly steps: readonly Step[];
  readonly isFolded: boolean;
}

export type Boxes = readonly Box[];

/** Which phases become one box. */
export type Folding = 'nothing' | 'finished' | 'all';

/** The boxes of a plan in the order of the file. */
export function foldSteps(plan: Plan, folding: Folding): Boxes {
  const phases = new Map(plan.phases.map(phase => [phase.id, phase]));
  const groups = new Map<string, Step[]>();
  for (const step of topSteps(plan)) {
    const key = step.phase ?? '';
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups].flatMap(([id, steps]): Box[] => {
    const phase = phases.get(id);
    if (isFolded(steps, folding)) return [{ key: `phase ${id}`, phase, steps, isFolded: true }];
    return steps.map(step => ({
      key: `step ${step.span.start}`,
      phase,
      steps: [step],
      isFolded: false,
    }));
  });
}

function isFolded(steps: readonly Step[], folding: Folding): boolean {
  if (folding !== 'finished') return folding === 'all';
  return steps.every(({ status }) => status?.value === 'done' || status?.value === 'cancelled');
}
