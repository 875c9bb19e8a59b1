import type { Undecided } from '../../model/analysis/undecided.ts';
import { type Decision, statusOf } from '../../model/decision.ts';
import type { History, KnownHistory } from '../../model/facts/facts.ts';
import type { Project } from '../../model/project.ts';
import type { Day } from '../../model/value.ts';
import { dayIn, daysBetween } from '../../text/day.ts';
import { commitLogOf, isByBot, usualBulk } from '../history/commit-log.ts';
import { isSweep } from '../history/sweeps.ts';

/** In days. */
export const undecidedLimit = 30;

/**
 * The proposals on which nobody has worked for 30 days, by the history and by their own dates. One that
 * is to be looked at again on a day to come is not among them. Of a file without a commit that counts it
 * is not known whether it is old or new, unless it says so.
 */
export function findUndecided(
  project: Project,
  history: History,
  { zone, today }: { readonly zone: string | undefined; readonly today: Day },
): readonly Undecided[] {
  if (history.kind === 'unknown' || today === '') return [];
  return project.decisions.flatMap(decision => {
    if (statusOf(decision) !== 'proposed') return [];
    if (decision.dates.some(({ value }) => value !== undefined && value > today)) return [];
    const dates = decision.dates.flatMap(({ kind, value }) =>
      value === undefined || kind === 'review-by' ? [] : value,
    );
    const last = lastDay(project, decision, history, zone) ?? olderThan(history, dates);
    if (!last) return [];
    const since = [last.since, ...dates].sort().at(-1) ?? last.since;
    const isOlder = last.isOlder && since === last.since;
    return daysBetween(since, today) < undecidedLimit ? [] : [{ decision, since, isOlder }];
  });
}

type LastDay = Pick<Undecided, 'since' | 'isOlder'>;

function lastDay(
  project: Project,
  { file }: Decision,
  { commits, branch }: KnownHistory,
  zone: string | undefined,
): LastDay | undefined {
  const days = [commits, branch?.elsewhere ?? []].flatMap(some =>
    commitLogOf(some, usualBulk)
      .touchingFile(project.prefix + file)
      .filter(commit => !isByBot(commit) && !isSweep(project, commit))
      .flatMap(({ at }) => dayIn(zone, at) ?? []),
  );
  const since = days.sort().at(-1);
  return since === undefined ? undefined : { since, isOlder: false };
}

/** What says of itself that it is older than all that was looked at. */
function olderThan({ since, isShallow }: KnownHistory, dates: readonly Day[]): LastDay | undefined {
  const isOld = since !== undefined && dates.some(day => day < since);
  return isOld && !isShallow ? { since, isOlder: true } : undefined;
}
