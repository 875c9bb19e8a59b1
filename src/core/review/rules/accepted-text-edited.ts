import { type Decision, nameOf, statusOf } from '../../model/decision.ts';
import type { Review } from '../../model/review.ts';
import type { NewFinding, ReviewRule } from './review-rule.ts';

export const acceptedTextEdited: ReviewRule = {
  id: 'accepted-text-edited',
  severity: 'error',
  summary: 'Finds accepted decisions whose text is another one now.',
  *check(review) {
    for (const { base, head } of review.decisions.pairs) {
      if (statusOf(base) !== 'accepted') continue;
      yield* findEdits(review, base, head);
    }
  },
};

function* findEdits({ changes }: Review, base: Decision, now: Decision): Iterable<NewFinding> {
  for (const { kind, head } of changes) {
    const isText = kind === 'decision-text' || kind === 'decision-spelling';
    if (!isText || !head || head.file !== now.file || !isIn(head.span.start, now)) continue;
    if (kind === 'decision-spelling') {
      const message = `${nameOf(now)} is accepted; the spelling of its text changed.`;
      yield { side: 'head', place: head, message, severity: 'information' };
    } else if (statusOf(now) === statusOf(base)) {
      const message = `${nameOf(now)} is accepted; its text changed. Write a new decision that supersedes it.`;
      yield { side: 'head', place: head, message };
    } else {
      const message = `${nameOf(now)} was accepted; its text changed together with its status.`;
      yield { side: 'head', place: head, message, severity: 'information' };
    }
  }
}

function isIn(offset: number, { span }: Decision): boolean {
  return span.start <= offset && offset <= span.end;
}
