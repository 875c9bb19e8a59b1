import type { Step } from '../../model/plan/plan.ts';
import { lastTestOf } from '../../model/plan/rollback.ts';
import type { Day } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { durationText } from '../../text/duration-text.ts';

/** How a step is taken back: `Turn it off (5 minutes, tested 4 Mar)`; undefined if nobody wrote it. */
export function wayBackText({ rollback }: Step, today: Day): string | undefined {
  if (!rollback?.how) return undefined;
  const { how, takes } = rollback;
  const tested = lastTestOf(rollback, today);
  const details = [
    ...(takes ? [durationText(takes.value)] : []),
    tested ? `tested ${dayText(tested, today)}` : 'never tested',
  ];
  return `${how.value.replace(/\.$/, '')} (${details.join(', ')})`;
}
