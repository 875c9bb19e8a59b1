import type { Gate } from '../../model/plan/gate.ts';
import type { Reference } from '../../model/reference.ts';
import type { Sourced } from '../../model/value.ts';
import type { DraftPhase, DraftStep } from './draft.ts';
import { defaultStatus } from './values/read-step-status.ts';

/** Where a step stands. */
export interface StepPlace {
  readonly phase: DraftPhase | undefined;
  readonly parent: DraftStep | undefined;
  /** What its phase asks of every top step. */
  readonly shared?: PhaseShare | undefined;
}

export interface PhaseShare {
  readonly entry: readonly Gate[];
  readonly decisions: readonly Reference[];
}

/** A planned step of which only the title is known. */
export function emptyStep(title: Sourced<string>, place: StepPlace): DraftStep {
  return {
    id: undefined,
    idSpan: title.span,
    title,
    description: undefined,
    links: [],
    weight: undefined,
    status: defaultStatus(title, undefined, undefined),
    hasBox: false,
    kind: 'other',
    owners: [],
    dependsOn: [],
    blockedBy: [],
    saysBlocked: false,
    paths: [],
    decisions: place.shared?.decisions ?? [],
    start: undefined,
    due: undefined,
    started: undefined,
    finished: undefined,
    reviewed: undefined,
    until: undefined,
    reason: undefined,
    staleAfter: undefined,
    estimate: undefined,
    window: undefined,
    unread: [],
    entry: place.shared?.entry ?? [],
    exit: [],
    rollback: undefined,
    pointOfNoReturn: undefined,
    risks: [],
    subject: undefined,
    removes: [],
    release: undefined,
    phase: place.phase,
    parent: place.parent,
    span: title.span,
  };
}
