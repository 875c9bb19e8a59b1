import type { Premortem, Risk } from '../../model/plan/premortem.ts';
import { premortemsOf } from '../../model/project.ts';
import type { Pair } from '../../model/review/review.ts';
import type { Day } from '../../model/value.ts';
import { nowhere, tellMembers } from '../drafts/compare-lists.ts';
import { compareDays, compareNames, compareValue } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';
import { matchEntities } from '../matching/match-entities.ts';
import { changedSteps } from './changed-steps.ts';
import type { RecordKind } from './compare-records.ts';

/** Whether a premortem was held, and what is said of its risks. */
export const premortems: RecordKind<Premortem> = {
  kind: 'premortem',
  group: 'scope',
  listIn: premortemsOf,
  factsOf: () => [],
  compare: (pair, subject) => [
    ...compareValue('title', 'text', { base: pair.base.title, head: pair.head.title }, subject),
    ...compareDays(pair, ['held'], subject),
    ...compareNames(
      'step',
      'scope',
      changedSteps({ base: pair.base.for, head: pair.head.for }),
      subject,
    ),
    ...compareRisks(pair, subject.today),
  ],
};

function compareRisks({ base, head }: Pair<Premortem>, today: Day): Draft[] {
  const ways = [
    { keyOf: ({ id }: Risk) => id?.value, atLeast: 0 },
    { keyOf: ({ scenario }: Risk) => scenario?.value, atLeast: 0 },
  ];
  const texts = { base: nameOf, head: nameOf };
  const matching = matchEntities(base.risks, head.risks, ways, texts);
  const call = (risk: Risk) => `Risk ${nameOf(risk)} of premortem ${head.id.value}`;
  return [
    ...matching.pairs.flatMap(pair => compareRisk(pair, { name: call(pair.head), today })),
    ...tellMembers(matching, nowhere, {
      factOf: nameOf,
      spanOf: ({ span }) => span,
      added: risk => ({
        kind: 'risk-added',
        group: 'scope',
        message: `${call(risk)} is new: ${statusOf(risk).value}.`,
      }),
      removed: risk => ({
        kind: 'risk-removed',
        group: 'scope',
        message: `${call(risk)} is gone; it was ${statusOf(risk).value}.`,
      }),
    }),
  ];
}

/** What a criterion weighs, what the risk is at all, and who does something about it until when. */
function compareRisk(
  { base, head }: Pair<Risk>,
  { name, today }: { readonly name: string; readonly today: Day },
): Draft[] {
  const subject = { name, base: base.span, head: head.span };
  const statuses = { base: statusOf(base), head: statusOf(head) };
  const texts = ['scenario', 'mitigation', 'contingency'] as const;
  return [
    ...compareValue('status', 'status', statuses, subject),
    ...(['likelihood', 'impact'] as const).flatMap(what => {
      const toText = (value: Risk[typeof what]) =>
        value && { value: String(value.value), span: value.span };
      const values = { base: toText(base[what]), head: toText(head[what]) };
      return compareValue(what, 'status', values, subject);
    }),
    ...texts.flatMap(what =>
      compareValue(what, 'text', { base: base[what], head: head[what] }, subject),
    ),
    ...compareDays({ base, head }, ['due'], { ...subject, today }),
    ...compareValue('owner', 'ownership', { base: base.owner, head: head.owner }, subject),
  ].map(draft => ({ ...draft, fact: `${nameOf(head)} ${draft.fact}` }));
}

function nameOf({ id, scenario }: Risk): string {
  if (id) return id.value;
  return scenario ? `"${scenario.value}"` : 'without a name';
}

function statusOf({ status, isUnclear }: Risk) {
  return status ?? { value: isUnclear ? 'unknown' : 'open' };
}
