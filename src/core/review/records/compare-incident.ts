import type { Incident } from '../../model/plan/incident.ts';
import { incidentsOf } from '../../model/project.ts';
import type { Pair } from '../../model/review/review.ts';
import type { Moment, Sourced } from '../../model/value.ts';
import { momentText } from '../../text/day-text.ts';
import { compareNames, compareValue, type Subject } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';
import { changedSteps } from './changed-steps.ts';
import type { RecordKind } from './compare-records.ts';

/** An incident keeps steps from going on: that it came, or is over, is a matter of their status. */
export const incidents: RecordKind<Incident> = {
  kind: 'incident',
  group: 'status',
  listIn: incidentsOf,
  factsOf: ({ severity, status }) => [
    ...(severity ? [`severity ${severity.value}`] : []),
    ...(status ? [status.value] : []),
  ],
  compare: (pair, subject) => {
    const { base, head } = pair;
    return [
      ...compareValue('title', 'text', { base: base.title, head: head.title }, subject),
      ...compareValue('status', 'status', statuses(pair), subject),
      ...compareValue('severity', 'status', severities(pair), subject),
      ...compareMoments(pair, subject),
      ...compareNames(
        'step',
        'status',
        changedSteps({ base: base.steps, head: head.steps }),
        subject,
      ),
    ];
  },
};

/** What is not written, or not understood, is not known. */
function statuses({ base, head }: Pair<Incident>) {
  const unknown = { value: 'unknown' };
  return { base: base.status ?? unknown, head: head.status ?? unknown };
}

function severities({ base, head }: Pair<Incident>) {
  const toText = ({ severity }: Incident) =>
    severity && { value: String(severity.value), span: severity.span };
  return { base: toText(base), head: toText(head) };
}

/** An end makes an incident be over, and is no day that anybody planned. */
function compareMoments(
  { base, head }: Pair<Incident>,
  subject: Subject & { readonly today: string },
): Draft[] {
  return (['started', 'resolved'] as const).flatMap(what => {
    const toText = (moment: Sourced<Moment> | undefined) =>
      moment && { value: momentText(moment.value, subject.today), span: moment.span };
    const moments = { base: toText(base[what]), head: toText(head[what]) };
    return compareValue(what, 'status', moments, subject);
  });
}
