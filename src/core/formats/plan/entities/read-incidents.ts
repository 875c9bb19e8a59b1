import { type Incident, incidentStatuses } from '../../../model/plan/incident.ts';
import { incidentKeys } from '../keys/entity-keys.ts';
import { type Fields, hint } from '../plan-source.ts';
import { sameWord } from '../same-word.ts';
import { mapsField, shortened } from '../yaml/yaml-fields.ts';
import {
  choiceField,
  idField,
  momentField,
  referenceField,
  referencesField,
  severityField,
  textField,
  wordField,
} from '../yaml/yaml-values.ts';
import { readIncidentStatus } from './read-incident-status.ts';

/** `incidents` of a plan. One without an id is left out, as nothing can refer to it. */
export function readIncidents(fields: Fields): readonly Incident[] {
  return mapsField(fields, 'incidents', incidentKeys).flatMap(own => {
    const id = idField(own);
    return id ? { ...readIncident(own), id } : [];
  });
}

/** What a map says of an incident: in a plan, or in the front matter of its own file. */
export function readIncident(own: Fields): Omit<Incident, 'id'> {
  return {
    title: textField(own, 'title'),
    severity: severityField(own, 'severity'),
    status: statusField(own),
    started: momentField(own, 'started'),
    resolved: momentField(own, 'resolved'),
    steps: referencesField(own, 'steps'),
    postmortem: referenceField(own, 'postmortem'),
    place: { file: own.source.path, span: own.map.span },
  };
}

/** People have other words for one that is not over, here as in a file of its own. */
function statusField(own: Fields): Incident['status'] {
  const word = wordField(own, 'status');
  if (!word) return undefined;
  const isKnown = incidentStatuses.some(known => sameWord(word.value, known));
  const value = isKnown ? undefined : readIncidentStatus(word.value);
  if (!value) return choiceField(own, 'status', incidentStatuses);
  const message = `"${shortened(word.value)}" is read as "${value}".`;
  hint(own.source, word.span, { kind: 'spelling', message });
  return { ...word, value };
}
