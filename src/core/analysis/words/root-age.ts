import type { ObstacleCode, RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { Day } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';
import { lastingText } from '../../text/day-text.ts';

/** What a root is in a word or two, where its name does not tell. */
export const rootWords: Readonly<Record<ObstacleCode, string | undefined>> = {
  impediment: undefined,
  'gate-failed': 'not met',
  'decision-invalid': 'no longer in force',
  'decision-open': 'not decided',
  'on-hold': 'on hold',
  'rolled-back': 'rolled back',
  cycle: 'wait for each other',
  frozen: 'freeze',
  halted: undefined,
  'window-missed': 'window missed',
  'unresolved-ref': 'does not exist',
};

const older: readonly ObstacleCode[] = ['gate-failed', 'decision-invalid', 'decision-open'];

/**
 * Whether the day of a root is its own and not the one on which it began to block: a decision may be
 * proposed, and a report bad, long before a step has to wait for it.
 */
export function isOlderThanBlock({ code }: Pick<RootBlocker, 'code'>): boolean {
  return older.includes(code);
}

/** `for 7 days`, `not decided for 38 days`; empty where nobody knows since when. */
export function rootAge(
  root: Pick<RootBlocker, 'code'>,
  since: Day | undefined,
  today: Day,
): string {
  if (since === undefined) return '';
  const lasting = lastingText(daysBetween(since, today));
  if (!isOlderThanBlock(root)) return lasting;
  return since > today ? '' : `${rootWords[root.code]} ${lasting}`;
}
