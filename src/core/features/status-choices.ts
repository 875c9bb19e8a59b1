import type { StepMatch } from '../analysis/names/references.ts';
import { decisionStatusesFor } from '../edits/decision-statuses.ts';
import type { StatusChoices } from '../edits/status-choice.ts';
import { stepStatusesFor } from '../edits/step-statuses.ts';
import { type Decision, nameOf } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { contains, type Place } from '../text/span.ts';
import { findSubject, type Subject, type TextPlace } from './find-subject.ts';
import { placeOfDecision, placeOfStep } from './places.ts';

/** A step or a decision, and the statuses that it can be given. */
export interface StatusOwner extends StatusChoices {
  readonly kind: 'step' | 'decision';
  /** What other files call it: `ADR-0042`, or the id of a step. */
  readonly name: string;
  readonly place: Place;
}

/** What a place is about; else the innermost step, or the decision, that it lies in. */
export function findStatusOwner(project: Project, place: TextPlace): StatusOwner | undefined {
  const subject = findSubject(project, place);
  return (subject && statusOwnerOf(project, subject)) ?? findAround(project, place);
}

/** Undefined for what has no status to set, and where several decisions may be meant. */
export function statusOwnerOf(project: Project, subject: Subject): StatusOwner | undefined {
  switch (subject.kind) {
    case 'step':
      return ofStep(project, subject.match);
    case 'status':
      return ofDecision(project, subject.decision);
    case 'decision': {
      const [decision, other] = subject.decisions;
      return decision && !other ? ofDecision(project, decision) : undefined;
    }
    case 'plan':
      return undefined;
  }
}

function findAround(project: Project, { file, offset }: TextPlace): StatusOwner | undefined {
  const plan = project.plans.find(each => each.file === file);
  const step = plan?.steps.findLast(({ span }) => contains(span, offset));
  if (plan && step) return ofStep(project, { plan, step });
  const decision = project.decisions.find(
    each => each.file === file && contains(each.span, offset),
  );
  return decision && ofDecision(project, decision);
}

function ofStep(project: Project, match: StepMatch): StatusOwner {
  const place = placeOfStep(match);
  return { kind: 'step', name: match.step.id, place, ...stepStatusesFor(project, match) };
}

function ofDecision(project: Project, decision: Decision): StatusOwner {
  const place = placeOfDecision(decision);
  return {
    kind: 'decision',
    name: nameOf(decision),
    place,
    ...decisionStatusesFor(project, decision),
  };
}
