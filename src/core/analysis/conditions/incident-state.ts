import type { Incident } from '../../model/plan/incident.ts';
import type { Place } from '../../text/span.ts';
import { dayOf, type Time, timeOf } from '../calendar/moment.ts';
import type { PlanView } from '../world.ts';

/**
 * A written status counts, but nothing is resolved before the time that is written as its end.
 * Without a status that time decides alone; unknown where it is not written either.
 */
export function incidentState(view: PlanView, incident: Incident): 'open' | 'resolved' | 'unknown' {
  const { status } = incident;
  if (status && status.value !== 'resolved') return 'open';
  const end = incidentEnd(view, incident);
  if (end !== undefined) return end > view.now ? 'open' : 'resolved';
  return status ? 'resolved' : 'unknown';
}

/** Where it is written whether an incident is over; else where it is named. */
export function placeOfState({ place, status, resolved, id }: Incident): Place {
  return { file: place.file, span: (status ?? resolved ?? id).span };
}

/** When it was or will be resolved. A day before that of its start is from an earlier time, and tells nothing. */
export function incidentEnd({ plan }: PlanView, { started, resolved }: Incident): Time | undefined {
  if (!resolved) return undefined;
  const { timeZone } = plan;
  const first = started && dayOf(started.value, timeZone);
  const last = dayOf(resolved.value, timeZone);
  const isBefore = first !== undefined && last !== undefined && last < first;
  return isBefore ? undefined : timeOf(resolved.value, timeZone);
}
