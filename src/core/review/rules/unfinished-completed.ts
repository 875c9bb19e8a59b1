import { isMarkedOver, type Step, topSteps } from '../../model/plan/plan.ts';
import { isOrAre } from '../../text/is-or-are.ts';
import { namesText } from '../../text/names-text.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const unfinishedCompleted: ReviewRule = {
  id: 'unfinished-completed',
  severity: 'error',
  summary: 'Finds plans that are marked completed while steps of theirs are open.',
  *check({ plans }) {
    for (const { base, head } of plans.pairs) {
      const { status } = head;
      if (status?.value !== 'completed' || base.status?.value === 'completed') continue;
      const place = { file: head.file, span: status.span };
      const steps = topSteps(head).filter(step => !isMarkedOver(step));
      const open = steps.filter(step => step.status !== undefined);
      const unmarked = steps.filter(step => step.status === undefined);
      if (open.length > 0) {
        const message = `Plan ${head.id} is marked completed, but ${namesOf(open)} not done.`;
        yield { side: 'head', place, message };
      } else if (unmarked.length > 0) {
        const message = `Plan ${head.id} is marked completed, and nobody wrote that ${namesOf(unmarked)} done.`;
        yield { side: 'head', place, message, severity: 'information' };
      }
    }
  },
};

/** `a is`, `a and b are`. */
function namesOf(steps: readonly Step[]): string {
  return `${namesText(steps.map(({ id }) => id))} ${isOrAre(steps)}`;
}
