import { statusOf } from '../../model/decision.ts';
import { callDecision, headOf } from '../decisions/compare-decision.ts';
import { isUnreadable } from '../read-text.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const deletedDecision: ReviewRule = {
  id: 'deleted-decision',
  severity: 'error',
  summary: 'Finds accepted decisions that were deleted.',
  *check({ decisions, head }) {
    for (const decision of decisions.removed) {
      if (statusOf(decision) !== 'accepted') continue;
      // A file that cannot be read is still there.
      if (isUnreadable(head.project, decision.file)) continue;
      const message = `${callDecision(decision)} was accepted and is deleted. Supersede or deprecate it, so that people find out what became of it.`;
      yield { side: 'base', place: { file: decision.file, span: headOf(decision) }, message };
    }
  },
};
