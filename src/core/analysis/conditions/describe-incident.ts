import type { Incident } from '../../model/plan/incident.ts';
import type { Day } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { namesText } from '../../text/names-text.ts';
import { dayOf } from '../calendar/moment.ts';
import type { PlanView } from '../world.ts';
import { incidentState } from './incident-state.ts';

/** Whatever names an incident names the same fact, so it has the same key. */
export function keyOfIncident({ id }: Incident): string {
  return `ref ${id.value.trim().toLowerCase()}`;
}

/**
 * The fact that these incidents are open, for what asks that none is. Of several it is one of its own: with the
 * end of any one of them nothing is free yet.
 */
export function factOfIncidents(incidents: readonly Incident[]): {
  readonly key: string;
  readonly label: string;
} {
  const key = incidents.map(keyOfIncident).sort().join(' ');
  return { key, label: namesText(incidents.map(({ id }) => id.value)) };
}

/** `INC-118 "Duplicate charge" (severity 2, monitoring)`, as far as it is written. */
export function describeIncident(view: PlanView, incident: Incident): string {
  const { id, title, severity, status } = incident;
  const end = endToCome(view, incident);
  const named = title && withoutId(title.value, id.value);
  const name = named ? `${id.value} "${named}"` : id.value;
  const facts = [
    ...(severity ? [`severity ${severity.value}`] : []),
    ...(end === undefined ? [] : [`open until ${dayText(end, view.today)}`]),
    ...(status && end === undefined ? [status.value] : []),
  ];
  return facts.length > 0 ? `${name} (${facts.join(', ')})` : name;
}

/** A heading such as `INC-118: Duplicate charge` says the id itself. */
function withoutId(title: string, id: string): string {
  const rest = title.slice(id.length);
  const isNamed = title.toLowerCase().startsWith(id.toLowerCase());
  return isNamed && !/^[\p{Alpha}\p{N}]/u.test(rest) ? rest.replace(/^[\s:.,–—-]+/, '') : title;
}

/** The day from which on it is resolved, where nothing else keeps it open. */
function endToCome(view: PlanView, incident: Incident): Day | undefined {
  const { status, resolved } = incident;
  if (!resolved || (status && status.value !== 'resolved')) return undefined;
  if (incidentState(view, incident) !== 'open') return undefined;
  return dayOf(resolved.value, view.plan.timeZone);
}
