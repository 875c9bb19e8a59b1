import type { Incident } from '../../model/plan/incident.ts';
import type { Postmortem } from '../../model/plan/postmortem.ts';
import { incidentsOf } from '../../model/project.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import type { Moment, Sourced } from '../../model/value.ts';
import { momentText } from '../../text/day-text.ts';
import {
  compareNames,
  compareValue,
  compareValues,
  type Subject,
} from '../drafts/compare-values.ts';
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
    const steps = changedSteps(onBoth(pair, incident => incident.steps));
    return [
      ...compareValues(pair, ['title'], 'text', subject),
      ...compareValue('status', 'status', onBoth(pair, knownStatusOf), subject),
      ...compareValue('severity', 'status', onBoth(pair, severityOf), subject),
      ...compareMoments(pair, subject),
      ...compareNames('step', 'status', steps, subject),
    ];
  },
};

/** What is not written, or not understood, is not known. */
export function knownStatusOf({ status }: Pick<Incident | Postmortem, 'status'>) {
  return status ?? { value: 'unknown' };
}

function severityOf({ severity }: Incident) {
  return severity && { value: String(severity.value), span: severity.span };
}

/** An end makes an incident be over, and is no day that anybody planned. */
function compareMoments(
  pair: Pair<Incident>,
  subject: Subject & { readonly today: string },
): Draft[] {
  const toText = (moment: Sourced<Moment> | undefined) =>
    moment && { value: momentText(moment.value, subject.today), span: moment.span };
  const moments = onBoth(pair, ({ started, resolved }) => ({
    started: toText(started),
    resolved: toText(resolved),
  }));
  return compareValues(moments, ['started', 'resolved'], 'status', subject);
}
