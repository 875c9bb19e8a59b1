import type { Incident } from '../model/incident.ts';
import { timeOf } from './moment.ts';
import type { PlanView } from './world.ts';

/**
 * A written status counts. Without one an incident is resolved from the time of its end on, and
 * open before; unknown where that is not written either.
 */
export function incidentState(
  { plan, now }: PlanView,
  { status, resolved }: Incident,
): 'open' | 'resolved' | 'unknown' {
  if (status) return status.value === 'resolved' ? 'resolved' : 'open';
  const end = resolved && timeOf(resolved.value, plan.timeZone);
  if (end === undefined) return 'unknown';
  return end > now ? 'open' : 'resolved';
}
