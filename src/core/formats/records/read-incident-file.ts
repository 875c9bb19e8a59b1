import type { Incident } from '../../model/plan/incident.ts';
import { readIncidentStatus } from '../plan/entities/read-incident-status.ts';
import { readIncident } from '../plan/entities/read-incidents.ts';
import { readMoment } from '../plan/values/read-moment.ts';
import { readSaidSeverity } from '../plan/values/read-severity.ts';
import { idField } from '../plan/yaml/yaml-values.ts';
import { recordId } from './record-id.ts';
import { lineValueWithout, type RecordText } from './record-text.ts';

/** An incident in a file of its own: front matter first, then lines of the text. */
export function readIncidentFile(record: RecordText): Incident {
  const { source, fields, heading } = record;
  const front = readIncident(fields);
  return {
    id: idField(fields) ?? recordId(source.path),
    title: front.title ?? heading,
    severity:
      front.severity ?? lineValueWithout('severity', record, ['severity', 'sev'], readSaidSeverity),
    status:
      front.status ?? lineValueWithout('status', record, ['status', 'state'], readIncidentStatus),
    started:
      front.started ??
      lineValueWithout('started', record, ['started', 'start', 'start time'], readMoment),
    resolved:
      front.resolved ??
      lineValueWithout('resolved', record, ['resolved', 'end', 'end time'], readMoment),
    steps: front.steps,
    postmortem: front.postmortem,
    place: { file: source.path, span: { start: 0, end: source.text.length } },
  };
}
