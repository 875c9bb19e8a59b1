import type { Incident } from '../../model/plan/incident.ts';
import type { Postmortem } from '../../model/plan/postmortem.ts';
import type { Premortem } from '../../model/plan/premortem.ts';
import type { Problem } from '../../text/span.ts';
import type { MarkdownDocument } from '../document.ts';
import { problemsOf } from '../plan/plan-source.ts';
import { readIncidentFile } from './read-incident-file.ts';
import { readPostmortemFile } from './read-postmortem-file.ts';
import { readPremortemFile } from './read-premortem-file.ts';
import { recordKind } from './record-kind.ts';
import { openRecord } from './record-text.ts';

/** An incident, a premortem or a postmortem with a file of its own. */
export interface RecordReading {
  readonly incident?: Incident;
  readonly premortem?: Premortem;
  readonly postmortem?: Postmortem;
  readonly problems: readonly Problem[];
}

/** The record that a Markdown file is; undefined where it is none. */
export function readRecord(document: MarkdownDocument): RecordReading | undefined {
  const kind = recordKind(document);
  if (kind === undefined) return undefined;
  const record = openRecord(document, kind);
  const reading = {
    incident: () => ({ incident: readIncidentFile(record) }),
    premortem: () => ({ premortem: readPremortemFile(record) }),
    postmortem: () => ({ postmortem: readPostmortemFile(record) }),
  }[kind]();
  return { ...reading, problems: problemsOf(record.source) };
}
