import { isMarkedOver } from '../../model/plan/plan.ts';
import { namesText } from '../../text/names-text.ts';
import type { ReviewRule } from './common/review-rule.ts';
import { findTouchedSteps } from './common/touched-steps.ts';

export const finishedCode: ReviewRule = {
  id: 'finished-code',
  severity: 'information',
  summary: 'Names the finished steps of which code changed that no open step is about.',
  *check(review) {
    const touched = findTouchedSteps(review);
    const open = new Set(
      touched.filter(({ step }) => !isMarkedOver(step)).flatMap(({ files }) => files),
    );
    for (const { plan, step, span, files } of touched) {
      const own = files.filter(file => !open.has(file));
      // What this change finishes, it works on.
      const before = review.plans.pairs
        .flatMap(({ steps }) => steps.pairs)
        .find(({ head }) => head === step)?.base;
      const wasDone = before?.status?.value === 'done';
      if (step.status?.value !== 'done' || !wasDone || own.length === 0) continue;
      const message = `${step.id} is done, and its code changed: ${namesText(own)}.`;
      yield { side: 'head', place: { file: plan.file, span }, message };
    }
  },
};
