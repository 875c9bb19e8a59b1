import type { Plan } from '../../model/plan/plan.ts';
import type { Reference } from '../../model/reference.ts';

/** The mentions that a plan declares, by what they lead to. */
export interface PlanReferences {
  readonly steps: readonly Reference[];
  readonly decisions: readonly Reference[];
  /** Steps or decisions, or something that is neither. */
  readonly impediments: readonly Reference[];
}

/** All of them, each as often as it is written, in the order of the plan and then of its steps. */
export function planReferencesOf(plan: Plan): PlanReferences {
  return {
    steps: plan.steps.flatMap(step => step.dependsOn.map(({ ref }) => ref)),
    decisions: [
      ...plan.decisions,
      ...plan.steps.flatMap(step => [
        ...step.decisions,
        ...[...step.entry, ...step.exit].flatMap(gate =>
          gate.kind === 'decision' ? gate.ref : [],
        ),
      ]),
    ],
    impediments: plan.steps.flatMap(step => step.blockedBy.flatMap(({ ref }) => ref ?? [])),
  };
}
