import { createClocks } from '../../analysis/calendar/calendar-files.ts';
import { findOccurrence, lastDayOf } from '../../analysis/calendar/occurrence.ts';
import { canBeFrozen } from '../../analysis/conditions/halting.ts';
import { dayText } from '../../text/day-text.ts';
import { namesText } from '../../text/names-text.ts';
import type { ReviewRule } from './common/review-rule.ts';
import { findTouchedSteps } from './common/touched-steps.ts';

export const frozenCode: ReviewRule = {
  id: 'frozen-code',
  severity: 'warning',
  summary: 'Finds changed code of a divert, cutover or contract step while a freeze is on.',
  *check(review) {
    const { code, head } = review;
    if (!code) return;
    const now = Date.parse(code.facts.now);
    for (const { plan, step, span, files } of findTouchedSteps(review)) {
      if (!canBeFrozen(step)) continue;
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
