import type { Analysis } from '../model/analysis.ts';
import type { FactRequest, Facts } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** What the host must find out before `analyse` can tell the most. */
export function factsNeeded(project: Project): FactRequest {
  return { plans: project.plans.map(plan => plan.file), horizon: 400 };
}

/** Everything that follows from the project and the facts: a pure function, the same every time. */
export function analyse(_project: Project, _facts: Facts): Analysis {
  return { plans: [], stateOf: () => undefined };
}
