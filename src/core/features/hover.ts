import type { Decision } from '../model/decision.ts';
import type { Evaluated } from '../model/review/review.ts';
import { plain, type RichLine } from '../text/rich.ts';
import type { Span } from '../text/span.ts';
import { describeContract, findContract } from './describe/describe-contract.ts';
import { describeDecision } from './describe/describe-decision.ts';
import { describeDoubts } from './describe/describe-doubts.ts';
import { describeEntity } from './describe/describe-entity.ts';
import { describeFlag, findFlag } from './describe/describe-flag.ts';
import { describeKey } from './describe/describe-key.ts';
import { describePlan } from './describe/describe-plan.ts';
import { describeStatus } from './describe/describe-status.ts';
import { describeStep } from './describe/describe-step.ts';
import { findEntity } from './find-entity.ts';
import { findLinked } from './find-linked.ts';
import { findSubject, type Subject, type TextPlace } from './find-subject.ts';
import { type StatusOwner, statusOwnerOf } from './status-choices.ts';

/** What is known about the thing at a place, for people. Places are links. */
export interface Hover {
  readonly span: Span;
  readonly lines: readonly RichLine[];
  /** The step or the decision that it is about. */
  readonly owner?: StatusOwner | undefined;
}

/** Undefined where Cairn has nothing to say. */
export function findHover(known: Evaluated, place: TextPlace): Hover | undefined {
  const subject = findSubject(known.project, place) ?? findLinked(known.project, place);
  if (subject) {
    const owner = statusOwnerOf(known.project, subject);
    return { span: subject.span, lines: linesOf(known, subject), owner };
  }
  const contract = findContract(known.project, place);
  if (contract) return { span: contract.span, lines: describeContract(contract) };
  const flag = findFlag(known.project, place);
  if (flag) return { span: flag.span, lines: describeFlag(known.analysis, flag) };
  const named = findEntity(known.project, place);
  if (named) {
    const lines = describeEntity(known.project, known.analysis, named.entity);
    return { span: named.span, lines };
  }
  return describeKey(known.project, place);
}

function linesOf({ project, analysis }: Evaluated, subject: Subject): readonly RichLine[] {
  switch (subject.kind) {
    case 'status':
      return [
        ...describeStatus(project, subject.decision),
        ...describeDoubts(project, subject.decision),
      ];
    case 'step':
      return describeStep(project, analysis, subject.match);
    case 'plan':
      return describePlan(project, analysis, subject.plan);
    case 'decision':
      return describeDecisions({ project, analysis }, subject.decisions);
  }
}

/** One number in several logs, at the same distance: all of them, and no guess. */
function describeDecisions(
  { project, analysis }: Evaluated,
  decisions: readonly Decision[],
): readonly RichLine[] {
  const lines = decisions.flatMap(decision => describeDecision(project, analysis, decision));
  if (decisions.length === 1) return lines;
  return [[plain(`${decisions.length} decisions have this number.`)], ...lines];
}
