import type { Phase, Plan, Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { barrierBefore } from '../conditions/barriers.ts';
import { findStep, type StepMatch } from '../names/references.ts';

/** Everything that a step waits for, by its dependencies and by barriers; the nearest first. */
export function ancestorsOf(project: Project, plan: Plan, step: Step): readonly StepMatch[] {
  const seen = new Set<Step>();
  const passed = new Set<Phase>();
  const found: StepMatch[] = [];
  const add = (match: StepMatch) => {
    if (seen.has(match.step)) return;
    seen.add(match.step);
    found.push(match);
  };
  const visit = (at: StepMatch) => {
    for (const match of dependenciesOf(project, at)) add(match);
    const barrier = barrierBefore(at.plan, at.step);
    // The steps in front of a barrier are the same for every step behind it: once is enough.
    if (!barrier || passed.has(barrier.phase)) return;
    passed.add(barrier.phase);
    for (const each of barrier.steps) add({ plan: at.plan, step: each });
  };
  visit({ plan, step });
  for (const match of found) visit(match);
  return found;
}

/** The steps that a step names. A long plan asks for the same ones again and again. */
export function dependenciesOf(project: Project, { plan, step }: StepMatch): readonly StepMatch[] {
  const ofProject = dependenciesIn(project);
  const known = ofProject.get(step);
  if (known) return known;
  const found = step.dependsOn.flatMap(({ ref }) => findStep(project, plan, ref.raw) ?? []);
  ofProject.set(step, found);
  return found;
}

const dependenciesIn = lazyOf((_: Project) => new Map<Step, readonly StepMatch[]>());
