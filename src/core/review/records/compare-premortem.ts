import type { Premortem, Risk } from '../../model/plan/premortem.ts';
import { premortemsOf } from '../../model/project.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import type { Day, Sourced } from '../../model/value.ts';
import { nowhere, tellMembers } from '../drafts/compare-lists.ts';
import {
  compareDays,
  compareNames,
  compareValue,
  compareValues,
} from '../drafts/compare-values.ts';
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
  compare: (pair, subject) => {
    const steps = changedSteps(onBoth(pair, premortem => premortem.for));
    return [
      ...compareValues(pair, ['title'], 'text', subject),
      ...compareDays(pair, ['held'], subject),
      ...compareNames('step', 'scope', steps, subject),
      ...compareRisks(pair, subject.today),
    ];
  },
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
  pair: Pair<Risk>,
  { name, today }: { readonly name: string; readonly today: Day },
): Draft[] {
  const subject = { name, ...onBoth(pair, ({ span }) => span) };
  const toText = (number: Sourced<number> | undefined) =>
    number && { value: String(number.value), span: number.span };
  const numbers = onBoth(pair, ({ likelihood, impact }) => ({
    likelihood: toText(likelihood),
    impact: toText(impact),
  }));
  return [
    ...compareValue('status', 'status', onBoth(pair, statusOf), subject),
    ...compareValues(numbers, ['likelihood', 'impact'], 'status', subject),
    ...compareValues(pair, ['scenario', 'mitigation', 'contingency'], 'text', subject),
    ...compareDays(pair, ['due'], { ...subject, today }),
    ...compareValues(pair, ['owner'], 'ownership', subject),
  ].map(draft => ({ ...draft, fact: `${nameOf(pair.head)} ${draft.fact}` }));
}

function nameOf({ id, scenario }: Risk): string {
  if (id) return id.value;
  return scenario ? `"${scenario.value}"` : 'without a name';
}

function statusOf({ status, isUnclear }: Risk) {
  return status ?? { value: isUnclear ? 'unknown' : 'open' };
}
