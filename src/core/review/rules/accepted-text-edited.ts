import { type Decision, statusOf } from '../../model/decision.ts';
import type { Review } from '../../model/review/review.ts';
import { briefCall } from '../decisions/compare-decision.ts';
import { compareWords } from '../decisions/compare-words.ts';
import type { NewFinding, ReviewRule } from './common/review-rule.ts';

export const acceptedTextEdited: ReviewRule = {
  id: 'accepted-text-edited',
  severity: 'error',
  summary: 'Finds accepted decisions whose title or text is another one now.',
  *check(review) {
    for (const { base, head } of review.decisions.pairs) {
      if (statusOf(base) !== 'accepted') continue;
      yield* findEdits(review, base, head);
    }
  },
};

function* findEdits({ changes }: Review, base: Decision, now: Decision): Iterable<NewFinding> {
  for (const { kind, head } of changes) {
    if (!head || head.file !== now.file || !isIn(head.span.start, now)) continue;
    const edit = editOf(kind, base, now);
    if (!edit) continue;
    const { part, isSpelling } = edit;
    if (isSpelling) {
      const message = `${briefCall(now)} is accepted; the spelling of its ${part} changed.`;
      yield { side: 'head', place: head, message, severity: 'information' };
    } else if (statusOf(now) === statusOf(base)) {
      const message = `${briefCall(now)} is accepted; its ${part} changed. Write a new decision that supersedes it.`;
      yield { side: 'head', place: head, message };
    } else {
      const message = `${briefCall(now)} was accepted; its ${part} changed together with its status.`;
      yield { side: 'head', place: head, message, severity: 'information' };
    }
  }
}

interface Edit {
  readonly part: 'text' | 'title';
  readonly isSpelling: boolean;
}

/** What a change does to the words of a decision. A title says what was decided, unless it is but the name of the file. */
function editOf(kind: string, base: Decision, now: Decision): Edit | undefined {
  if (kind === 'decision-text') return { part: 'text', isSpelling: false };
  if (kind === 'decision-spelling') return { part: 'text', isSpelling: true };
  if (kind !== 'decision-renamed' || base.title?.source === 'file-name') return undefined;
  const change = compareWords(base.title?.value ?? '', now.title?.value ?? '');
  return change.kind === 'same'
    ? undefined
    : { part: 'title', isSpelling: change.kind === 'typing' };
}

function isIn(offset: number, { span }: Decision): boolean {
  return span.start <= offset && offset <= span.end;
}
