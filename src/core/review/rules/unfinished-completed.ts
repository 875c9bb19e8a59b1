import { isTerminal } from '../../analysis/world.ts';
import { topSteps } from '../../model/plan.ts';
import { namesText } from '../../text/day-text.ts';
import type { ReviewRule } from './review-rule.ts';

export const unfinishedCompleted: ReviewRule = {
  id: 'unfinished-completed',
  severity: 'error',
  summary: 'Finds plans that are marked completed while steps of theirs are open.',
  *check({ plans }) {
    for (const { base, head } of plans.pairs) {
      const { status } = head;
      if (status?.value !== 'completed' || base.status?.value === 'completed') continue;
      const open = topSteps(head).filter(step => !isTerminal(step));
      if (open.length === 0) continue;
      const names = namesText(open.map(({ id }) => id));
      const verb = open.length === 1 ? 'is' : 'are';
      const message = `Plan ${head.id} is marked completed, but ${names} ${verb} not done.`;
      yield { side: 'head', place: { file: head.file, span: status.span }, message };
    }
  },
};
