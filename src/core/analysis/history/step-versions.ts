import type { StepState } from '../../model/analysis/step-state.ts';
import { type Plan, type Step, topSteps } from '../../model/plan/plan.ts';
import type {
  ArchitecturalChange,
  Evaluated,
  PlanPair,
  Review,
} from '../../model/review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import { contains, lastStarted, type Place } from '../../text/span.ts';

/** One step of a plan, or of what the plan was, and what became of it. */
export type StepVersion =
  | { readonly kind: 'added'; readonly head: StepSide }
  | { readonly kind: 'removed'; readonly base: StepSide }
  | {
      /** `affected`: it says the same, and another condition follows for it. */
      readonly kind: 'changed' | 'affected' | 'same';
      readonly base: StepSide;
      readonly head: StepSide;
      /** What it says now that it did not say before, its sub-steps included. */
      readonly changes: readonly ArchitecturalChange[];
    };

/** A step that is on both sides. */
export type Consequence = Extract<StepVersion, { readonly kind: 'affected' | 'changed' | 'same' }>;

export interface StepSide {
  readonly plan: Plan;
  readonly step: Step;
  readonly state: StepState | undefined;
}

/** The two sides of a plan; one of them is undefined where the whole plan is new or gone. */
export interface PlanSides {
  readonly base: Plan | undefined;
  readonly head: Plan | undefined;
}

/** The top steps of both sides: those of the head in its order, then those that are gone. */
export function findStepVersions(review: Review, sides: PlanSides): readonly StepVersion[] {
  const pair = review.plans.pairs.find(
    ({ base, head }) => base === sides.base && head === sides.head,
  );
  const baseOf = new Map(pair?.steps.pairs.map(({ base, head }) => [head, base]));
  const kept = new Set(pair?.steps.pairs.map(({ base }) => base));
  const changesOf = pair ? changesByStep(review, pair) : undefined;
  const head = stepsOf(review.head, sides.head).map((now): StepVersion => {
    const step = baseOf.get(now.step);
    if (!step || !sides.base) return { kind: 'added', head: now };
    const old = { plan: sides.base, step, state: review.base.analysis.stateOf(step) };
    const changes = changesOf?.get(now.step) ?? [];
    const still = old.state?.condition === now.state?.condition ? 'same' : 'affected';
    return { kind: changes.length > 0 ? 'changed' : still, base: old, head: now, changes };
  });
  const gone = stepsOf(review.base, sides.base).filter(({ step }) => !kept.has(step));
  return [...head, ...gone.map(base => ({ kind: 'removed' as const, base }))];
}

/**
 * Steps that say what they said, and are in another condition now. None of a plan that cannot be read
 * whole on both sides: its steps have no condition, which follows from nothing.
 */
export function findConsequences(review: Review): readonly Consequence[] {
  return review.plans.pairs
    .filter(({ base, head }) => base.isWhole && head.isWhole)
    .flatMap(pair =>
      findStepVersions(review, pair).flatMap(version =>
        version.kind === 'affected' ? [version] : [],
      ),
    );
}

/** The step as one side has it; undefined where that side does not have it. */
export function sideOf(version: StepVersion, side: 'base' | 'head'): StepSide | undefined {
  if (side === 'base') return version.kind === 'added' ? undefined : version.base;
  return version.kind === 'removed' ? undefined : version.head;
}

/** The step as it is, or as it was where it is gone. */
export function shownSide(version: StepVersion): StepSide {
  return version.kind === 'removed' ? version.base : version.head;
}

function stepsOf({ analysis }: Evaluated, plan: Plan | undefined): readonly StepSide[] {
  if (!plan) return [];
  return topSteps(plan).map(step => ({ plan, step, state: analysis.stateOf(step) }));
}

/** By the step of the head. A change is about the step in whose text it stands, on either side. */
function changesByStep(
  { changes }: Review,
  { base, head, steps }: PlanPair,
): ReadonlyMap<Step, readonly ArchitecturalChange[]> {
  const headOf = new Map(steps.pairs.map(pair => [pair.base, pair.head]));
  const inBase = createLookup(base);
  const inHead = createLookup(head);
  return groupBy(changes, change => {
    if (change.head) return inHead(change.head);
    const gone = change.base && inBase(change.base);
    return gone && headOf.get(gone);
  });
}

/** The top step in whose text a place lies. */
function createLookup(plan: Plan): (place: Place) => Step | undefined {
  const steps = topSteps(plan).toSorted((a, b) => a.span.start - b.span.start);
  const spans = steps.map(({ span }) => span);
  return ({ file, span }) => {
    if (file !== plan.file) return undefined;
    const step = steps[lastStarted(spans, span.start)];
    return step && contains(step.span, span.start) && contains(step.span, span.end)
      ? step
      : undefined;
  };
}
