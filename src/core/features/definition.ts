import type { Project } from '../model/project.ts';
import type { Place, Span } from '../text/span.ts';
import { findFlag } from './describe-flag.ts';
import { findSubject, type Subject, type TextPlace } from './find-subject.ts';
import { placeOfDecision, placeOfIncident, placeOfStep } from './places.ts';

/** Where the thing that is mentioned at a place is written. */
export interface Definition {
  /** The mention. */
  readonly span: Span;
  readonly places: readonly Place[];
}

export function findDefinition(project: Project, place: TextPlace): Definition | undefined {
  const subject = findSubject(project, place);
  const flag = subject ? undefined : findFlag(project, place);
  if (flag) {
    return { span: flag.span, places: [{ file: flag.plan.file, span: flag.flag.key.span }] };
  }
  if (!subject || subject.kind === 'status' || subject.kind === 'plan') return undefined;
  return { span: subject.span, places: placesOf(subject) };
}

function placesOf(subject: Exclude<Subject, { kind: 'status' | 'plan' }>): readonly Place[] {
  switch (subject.kind) {
    case 'decision':
      return subject.decisions.map(placeOfDecision);
    case 'step':
      return [placeOfStep(subject.match)];
    case 'incident':
      return [placeOfIncident(subject.incident)];
  }
}
