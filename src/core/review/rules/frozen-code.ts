import { createClocks } from '../../analysis/calendar/calendar-files.ts';
import { findOccurrence, lastDayOf } from '../../analysis/calendar/occurrence.ts';
import type { StepKind } from '../../model/plan/plan.ts';
import { dayText } from '../../text/day-text.ts';
import { namesText } from '../../text/names-text.ts';
import type { ReviewRule } from './common/review-rule.ts';
import { findTouchedSteps } from './common/touched-steps.ts';

/** What may not happen during a freeze. */
const risky: readonly StepKind[] = ['divert', 'cutover', 'contract'];

export const frozenCode: ReviewRule = {
  id: 'frozen-code',
  severity: 'warning',
  summary: 'Finds changed code of a divert, cutover or contract step while a freeze is on.',
  *check(review) {
    const { code, head } = review;
    if (!code) return;
    const now = Date.parse(code.facts.now);
    for (const { plan, step, span, files } of findTouchedSteps(review)) {
      if (!risky.includes(step.kind)) continue;
      const clocks = createClocks(head.project, plan, code.facts);
      for (const freeze of plan.calendar.freezes) {
        const found = findOccurrence(freeze, clocks, now);
        if (found.kind !== 'running') continue;
        const { today } = head.analysis;
        const until = dayText(lastDayOf(found, plan.timeZone) ?? today, today);
        const name = freeze.id?.value ?? 'a freeze';
        const message = `${step.id} is under the freeze ${name} until ${until}, and its code changed: ${namesText(files)}.`;
        yield { side: 'head', place: { file: plan.file, span }, message };
      }
    }
  },
};
