import type { Incident } from '../../model/incident.ts';
import { timeOf } from '../calendar/moment.ts';
import type { PlanView } from '../world.ts';

/**
 * A written status counts, but nothing is resolved before the time that is written as its end.
 * Without a status that time decides alone; unknown where it is not written either.
 */
export function incidentState(
  { plan, now }: PlanView,
  { status, resolved }: Incident,
): 'open' | 'resolved' | 'unknown' {
  if (status && status.value !== 'resolved') return 'open';
  const end = resolved && timeOf(resolved.value, plan.timeZone);
  if (end !== undefined) return end > now ? 'open' : 'resolved';
  return status ? 'resolved' : 'unknown';
}
