import type { Project } from '../model/project.ts';
import type { Place, Span } from '../text/span.ts';
import { findFlag } from './describe/describe-flag.ts';
import { findEntity } from './find-entity.ts';
import { findSubject, type Subject, type TextPlace } from './find-subject.ts';
import { placeOfDecision, placeOfStep } from './places.ts';

/** Where the thing that is mentioned at a place is written. */
export interface Definition {
  /** The mention. */
  readonly span: Span;
  readonly places: readonly Place[];
}

/** Undefined where nothing is mentioned, and on the status of a decision and the title of a plan. */
export function findDefinition(project: Project, place: TextPlace): Definition | undefined {
  const subject = findSubject(project, place);
  const flag = subject ? undefined : findFlag(project, place);
  if (flag) {
    return { span: flag.span, places: [{ file: flag.plan.file, span: flag.flag.key.span }] };
  }
  const named = subject ? undefined : findEntity(project, place);
  if (named) return { span: named.span, places: [named.entity.place] };
  if (!subject || subject.kind === 'status' || subject.kind === 'plan') return undefined;
  return { span: subject.span, places: placesOf(subject) };
}

function placesOf(subject: Exclude<Subject, { kind: 'status' | 'plan' }>): readonly Place[] {
  return subject.kind === 'decision'
    ? subject.decisions.map(placeOfDecision)
    : [placeOfStep(subject.match)];
}
