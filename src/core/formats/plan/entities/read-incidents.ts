import { type Incident, incidentStatuses } from '../../../model/incident.ts';
import { incidentKeys } from '../keys/entity-keys.ts';
import { type Fields, mapsField } from '../yaml-fields.ts';
import {
  choiceField,
  idField,
  momentField,
  referenceField,
  referencesField,
  severityField,
  textField,
} from '../yaml-values.ts';

/** `incidents` of a plan. One without an id is left out, as nothing can refer to it. */
export function readIncidents(fields: Fields): readonly Incident[] {
  return mapsField(fields, 'incidents', incidentKeys).flatMap(own => {
    const id = idField(own, 'id');
    return id ? { ...readIncident(own), id } : [];
  });
}

/** What a map says of an incident: in a plan, or in the front matter of its own file. */
export function readIncident(own: Fields): Omit<Incident, 'id'> {
  return {
    title: textField(own, 'title'),
    severity: severityField(own, 'severity'),
    status: choiceField(own, 'status', incidentStatuses),
    started: momentField(own, 'started'),
    resolved: momentField(own, 'resolved'),
    steps: referencesField(own, 'steps'),
    postmortem: referenceField(own, 'postmortem'),
    place: { file: own.source.path, span: own.map.span },
  };
}
