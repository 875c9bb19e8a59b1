import { type Decision, statusOf } from '../../src/core/model/decision.ts';

/** Number, title, status, date, deciders, supersedes and superseded by, with a bar between them. */
export function summarise(decision: Decision): string {
  const targets = (kind: string) =>
    decision.relations
      .filter(relation => relation.kind === kind && !relation.inPart)
      .map(({ target }) => target)
      .join('; ');
  return [
    decision.number?.value ?? '-',
    decision.title?.value ?? '-',
    statusOf(decision),
    decision.date?.value ?? '-',
    decision.deciders.map(({ value }) => value).join('; '),
    targets('supersedes'),
    targets('superseded-by'),
  ].join('|');
}
