import {
  type Postmortem,
  type PostmortemStatus,
  postmortemStatuses,
} from '../../model/plan/postmortem.ts';
import type { Reference } from '../../model/reference.ts';
import type { Sourced } from '../../model/value.ts';
import { sliceOf } from '../../text/span.ts';
import { readOwners } from '../plan/markdown/read-step/step-notes.ts';
import { createSourced } from '../plan/plan-source.ts';
import { isNothing } from '../plan/values/is-nothing.ts';
import { readDay } from '../plan/values/read-day.ts';
import { readSaidSeverity } from '../plan/values/read-severity.ts';
import {
  choiceField,
  dayField,
  idField,
  referenceField,
  severityField,
  textField,
  textsField,
  toReference,
} from '../plan/yaml/yaml-values.ts';
import { findUnreadActions, readActionItems } from './read-action-items.ts';
import { recordId } from './record-id.ts';
import { lineValue, lineValueWithout, type RecordText } from './record-text.ts';
import { isWrittenAsTicket, ticketIds } from './ticket-ids.ts';

/** A postmortem: front matter first, then lines and the action items of the text. */
export function readPostmortemFile(record: RecordText): Postmortem {
  const { source, fields, heading, root } = record;
  const incident = referenceField(fields, 'incident') ?? namedIncident(record);
  const id = idField(fields) ?? idOfIncident(record, incident) ?? recordId(source.path);
  const actionItems = readActionItems(source, root);
  return {
    id,
    incident,
    title: textField(fields, 'title') ?? heading,
    status:
      choiceField(fields, 'status', postmortemStatuses) ??
      lineValueWithout('status', record, ['status'], readStatus),
    date:
      dayField(fields, 'date') ??
      lineValueWithout('date', record, ['date', 'date of incident'], readDay),
    authors: readAuthors(record),
    severity:
      severityField(fields, 'severity') ??
      lineValueWithout('severity', record, ['severity'], readSaidSeverity),
    actionItems,
    unreadActions: actionItems.length === 0 ? findUnreadActions(source, root) : undefined,
    place: { file: source.path, span: { start: 0, end: source.text.length } },
  };
}

/** `Incident: INC-118`, else an id in the heading or the file name. */
function namedIncident(record: RecordText): Reference | undefined {
  const { source, heading } = record;
  const line = lineValue(record, ['incident', 'incident id'], text => text);
  if (line && !isNothing(line.value)) return toReference(line);
  const match = heading && ticketIds(heading.raw).find(isWrittenAsTicket);
  if (!heading || !match) return undefined;
  const start = heading.span.start + match.index;
  const span = { start, end: start + match[0].length };
  return { raw: sliceOf(source.text, span), span };
}

function idOfIncident(
  { source }: RecordText,
  incident: Reference | undefined,
): Sourced<string> | undefined {
  if (!incident || !/^[\p{Alpha}\p{N}][\p{Alpha}\p{N}._-]*$/u.test(incident.raw)) return undefined;
  return {
    ...createSourced(source.text, incident.raw, { span: incident.span, source: 'text' }),
    doubt: 'No id is written; that of the incident is taken.',
  };
}

function readAuthors(record: RecordText): readonly Sourced<string>[] {
  const written = textsField(record.fields, 'authors');
  if (written.length > 0) return written;
  const line = record.lines.find(({ key }) => ['authors', 'author', 'owner'].includes(key));
  return line ? readOwners(record.source, line.value) : [];
}

/**
 * The first word that says how far it is: "Complete, action items in progress" is published. A remark
 * such as `(draft)` or "not published yet" behind an end leaves it open.
 */
function readStatus(text: string): PostmortemStatus | undefined {
  const [first = '', ...remarks] = text.slice(0, 200).toLowerCase().split(/[,;(]/);
  const status = statusOf(first.trim());
  const isEnd = status === 'published' || status === 'closed';
  return isEnd && remarks.some(takesBack) ? undefined : status;
}

function statusOf(word: string): PostmortemStatus | undefined {
  const status = postmortemStatuses.find(known => known === word);
  if (status) return status;
  if (['complete', 'completed', 'final'].includes(word)) return 'published';
  if (['in review', 'under review', 'in-review'].includes(word)) return 'review';
  return ['wip', 'in progress', 'in-progress'].includes(word) ? 'draft' : undefined;
}

/** What is said of its action items says nothing of itself. */
function takesBack(remark: string): boolean {
  if (/\b(?:actions?|items?|tasks?|follow-?ups?)\b/.test(remark)) return false;
  return /\b(?:draft|wip|not|pending|review|tbd|unpublished)\b/.test(remark);
}
