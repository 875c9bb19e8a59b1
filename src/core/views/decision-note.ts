import { lackOfStatus } from '../analysis/decisions/lack-of-status.ts';
import { relatedName } from '../analysis/decisions/related-name.ts';
import { successionOf } from '../analysis/decisions/supersession.ts';
import { type Decision, isOver, shortNameOf } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import { daysBetween } from '../text/day.ts';
import { fullDayText, lastingText } from '../text/day-text.ts';

/**
 * `accepted · 12 Jan 2026`, `proposed for 38 days`, `superseded by 0042, now 0050`, and what only the
 * successor says: `accepted · superseded by 0042 (said there)`.
 */
export function decisionNote(project: Project, decision: Decision, today: Day): string {
  const { status } = decision;
  if (!status) return lackOfStatus(decision);
  if (status.value === 'unknown') return `not understood: ${status.raw}`;
  if (status.value === 'superseded') return supersededNote(project, decision);
  const [next] = isOver(decision) ? [] : successionOf(project, decision);
  if (next && next.toldBy !== decision) {
    return `${status.value} · superseded by ${shortNameOf(next.successor)} (said there)`;
  }
  return datedNote(status.value, decision, today);
}

/** By whom it says it is, and which decision holds now where that is another one. */
function supersededNote(project: Project, decision: Decision): string {
  const own = decision.relations.filter(({ kind }) => kind === 'superseded-by');
  const chain = successionOf(project, decision).map(({ successor }) => shortNameOf(successor));
  const names =
    own.length > 0 ? own.map(each => relatedName(project, decision, each)) : chain.slice(0, 1);
  if (names.length === 0) return datedNote('superseded', decision, '');
  const last = chain.length > 1 ? `, now ${chain.at(-1)}` : '';
  return `superseded by ${names.join(', ')}${last}`;
}

function datedNote(status: string, { date }: Decision, today: Day): string {
  const day = date?.value;
  if (day === undefined) return status;
  const isOpen = status === 'proposed' || status === 'draft';
  // A day that has not come yet says nothing of how long it has lasted.
  if (isOpen && day <= today) return `${status} ${lastingText(daysBetween(day, today))}`;
  // A log spans many years.
  return `${status} · ${fullDayText(day)}`;
}
