import { type IncidentStatus, incidentStatuses } from '../../../model/plan/incident.ts';

/** The status of an incident in the words of people. What is over must be said in so many words. */
export function readIncidentStatus(text: string): IncidentStatus | undefined {
  const word = text
    .replaceAll(/^[✅✔☑]\ufe0f?|[✅✔☑]\ufe0f?$/gu, '')
    .trim()
    .toLowerCase();
  const status = incidentStatuses.find(known => known === word);
  if (status) return status;
  if (['open', 'ongoing', 'active'].includes(word)) return 'investigating';
  return word === 'mitigated' ? 'monitoring' : undefined;
}
