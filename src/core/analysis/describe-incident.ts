import type { Incident } from '../model/incident.ts';

/** Whatever names an incident names the same fact, so it has the same key. */
export function keyOfIncident({ id }: Incident): string {
  return `ref ${id.value.trim().toLowerCase()}`;
}

/** `INC-118 "Duplicate charge" (severity 2, monitoring)`, as far as it is written. */
export function describeIncident({ id, title, severity, status }: Incident): string {
  const name = title ? `${id.value} "${title.value}"` : id.value;
  const facts = [
    ...(severity ? [`severity ${severity.value}`] : []),
    ...(status ? [status.value] : []),
  ];
  return facts.length > 0 ? `${name} (${facts.join(', ')})` : name;
}
