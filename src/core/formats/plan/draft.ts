import type { Phase, Step } from '../../model/plan/plan.ts';
import { createIdMaker } from './slug.ts';

/** A phase before every id is known. */
export interface DraftPhase extends Omit<Phase, 'id'> {
  readonly id: string | undefined;
}

/** A step before every id is known. */
export interface DraftStep extends Omit<Step, 'id' | 'phase' | 'parent' | 'depth'> {
  /** As written; undefined where the plan does not name the step. */
  readonly id: string | undefined;
  readonly phase: DraftPhase | undefined;
  readonly parent: DraftStep | undefined;
}

/** Gives every phase and step an id, the same one each time, and joins them by it. */
export function finishDrafts(
  draftPhases: readonly DraftPhase[],
  draftSteps: readonly DraftStep[],
): { phases: readonly Phase[]; steps: readonly Step[] } {
  const phaseIds = idsOf(draftPhases, 'phase');
  const stepIds = idsOf(draftSteps, 'step');
  const steps = finishSteps(draftSteps, stepIds, phaseIds);
  const phases = draftPhases.map(draft => ({ ...draft, id: phaseIds.get(draft) ?? '' }));
  return { phases, steps };
}

/** Joins steps by the ids that each of them and its phase has. */
export function finishSteps(
  drafts: readonly DraftStep[],
  stepIds: ReadonlyMap<DraftStep, string>,
  phaseIds: ReadonlyMap<DraftPhase, string>,
): readonly Step[] {
  return drafts.map(draft => ({
    ...draft,
    id: stepIds.get(draft) ?? '',
    phase: draft.phase && phaseIds.get(draft.phase),
    parent: draft.parent && stepIds.get(draft.parent),
    depth: depthOf(draft),
  }));
}

function depthOf(draft: DraftStep): number {
  let depth = 0;
  for (let above = draft.parent; above; above = above.parent) depth++;
  return depth;
}

function idsOf<T extends DraftPhase | DraftStep>(
  drafts: readonly T[],
  kind: string,
): Map<T, string> {
  const maker = createIdMaker(drafts.flatMap(({ id }) => id ?? []));
  return new Map(drafts.map(draft => [draft, draft.id ?? maker.make(draft.title.value, kind)]));
}
