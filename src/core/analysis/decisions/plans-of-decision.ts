import type { Decision } from '../../model/decision.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Reference } from '../../model/reference.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { pushTo } from '../../text/push-to.ts';
import { findDecision } from '../names/references.ts';

/** Where one plan names a decision. */
export interface PlanOfDecision {
  readonly plan: Plan;
  /** Undefined where only its steps name it. */
  readonly named: Reference | undefined;
  /** Steps that carry it out. */
  readonly carriedOutBy: readonly Step[];
  /** Steps that may not begin or end before it has the status they ask for. */
  readonly awaitedBy: readonly Step[];
}

/** The plans that name a decision, or have steps that do, in the order of their files. */
export function plansOf(project: Project, decision: Decision): readonly PlanOfDecision[] {
  return indexOf(project).get(decision) ?? [];
}

const indexOf = lazyOf((project: Project): ReadonlyMap<Decision, readonly PlanOfDecision[]> => {
  const index = new Map<Decision, PlanOfDecision[]>();
  for (const plan of project.plans.toSorted((a, b) => byCodeUnit(a.file, b.file))) {
    for (const [decision, found] of readPlan(project, plan)) pushTo(index, decision, found);
  }
  return index;
});

interface Draft extends PlanOfDecision {
  named: Reference | undefined;
  readonly carriedOutBy: Step[];
  readonly awaitedBy: Step[];
}

function readPlan(project: Project, plan: Plan): ReadonlyMap<Decision, PlanOfDecision> {
  const drafts = new Map<Decision, Draft>();
  const draftOf = ({ raw }: Reference): Draft | undefined => {
    const { decision } = findDecision(project, raw, plan.file);
    if (!decision) return undefined;
    const draft = drafts.get(decision) ?? newDraft(plan);
    drafts.set(decision, draft);
    return draft;
  };
  for (const ref of plan.decisions) {
    const draft = draftOf(ref);
    if (draft) draft.named ??= ref;
  }
  for (const step of plan.steps) {
    for (const ref of step.decisions) addOnce(draftOf(ref)?.carriedOutBy, step);
    for (const gate of [...step.entry, ...step.exit]) {
      if (gate.kind === 'decision') addOnce(draftOf(gate.ref)?.awaitedBy, step);
    }
  }
  return drafts;
}

function newDraft(plan: Plan): Draft {
  return { plan, named: undefined, carriedOutBy: [], awaitedBy: [] };
}

function addOnce(steps: Step[] | undefined, step: Step): void {
  if (steps && !steps.includes(step)) steps.push(step);
}
