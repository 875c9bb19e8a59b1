import type { Analysis } from '../model/analysis/analysis.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';

/** What a diagram of steps is made from. */
export interface FlowInput {
  readonly project: Project;
  readonly analysis: Analysis;
  readonly plan: Plan;
  /** Undefined for a plan that the analysis does not know. */
  readonly state: PlanState | undefined;
}
