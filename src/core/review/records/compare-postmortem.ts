import type { ActionItem, Postmortem } from '../../model/plan/postmortem.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import type { Day } from '../../model/value.ts';
import { nowhere, tellMembers } from '../drafts/compare-lists.ts';
import {
  compareDays,
  compareNames,
  compareValue,
  compareValues,
} from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';
import { matchByName } from '../matching/match-entities.ts';
import { knownStatusOf } from './compare-incident.ts';
import type { RecordKind } from './compare-records.ts';

/** How far a postmortem is, and what of it was done. */
export const postmortems: RecordKind<Postmortem> = {
  kind: 'postmortem',
  group: 'scope',
  listIn: ({ postmortems }) => postmortems,
  factsOf: ({ status }) => (status ? [status.value] : []),
  compare: (pair, subject) => [
    ...compareValues(pair, ['title'], 'text', subject),
    ...compareValue('status', 'status', onBoth(pair, knownStatusOf), subject),
    ...compareActions(pair, subject.today),
  ],
};

function compareActions({ base, head }: Pair<Postmortem>, today: Day): Draft[] {
  const lists = { base: base.actionItems, head: head.actionItems };
  const matching = matchByName(lists, titleOf);
  const call = (item: ActionItem) => `Action "${titleOf(item)}" of postmortem ${head.id.value}`;
  return [
    ...matching.pairs.flatMap(pair => {
      const subject = { name: call(pair.head), ...onBoth(pair, ({ title }) => title.span) };
      const owners = onBoth(pair, item => item.owners);
      return [
        ...compareValue('status', 'status', onBoth(pair, statusOf), subject),
        ...compareDays(pair, ['due'], { ...subject, today }),
        ...compareNames('owner', 'ownership', owners, subject),
      ].map(draft => ({ ...draft, fact: `${titleOf(pair.head)} ${draft.fact}` }));
    }),
    ...tellMembers(matching, nowhere, {
      factOf: titleOf,
      spanOf: ({ title }) => title.span,
      added: item => ({
        kind: 'action-added',
        group: 'scope',
        message: `${call(item)} is new: ${statusOf(item).value}.`,
      }),
      removed: item => ({
        kind: 'action-removed',
        group: 'scope',
        message: `${call(item)} is gone; it was ${statusOf(item).value}.`,
      }),
    }),
  ];
}

function titleOf({ title }: ActionItem): string {
  return title.value;
}

function statusOf({ status }: ActionItem) {
  return status ?? { value: 'without a mark' };
}
