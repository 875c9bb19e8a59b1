import type { Consumer, Contract } from '../../model/plan/contract.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import { compareDays, compareNames, compareValues } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';

/** What others rely on: its days, its version, what it promises, and who that is. */
export function compareContract(pair: Pair<Contract>, today: string): Draft[] {
  const { base, head } = pair;
  const subject = { name: `Contract ${head.id.value}`, base: base.id.span, head: head.id.span };
  const names = onBoth(pair, ({ consumers }) => consumers.map(({ id }) => id));
  return [
    ...compareDays(pair, ['deprecated', 'sunset'], { ...subject, today }),
    ...compareValues(pair, ['version', 'compatibility'], 'scope', subject),
    ...compareNames('consumer', 'scope', names, subject),
    ...head.consumers.flatMap(consumer => {
      const before = base.consumers.find(({ id }) => id.value === consumer.id.value);
      return before ? compareConsumer({ base: before, head: consumer }, head.id.value) : [];
    }),
  ];
}

function compareConsumer(pair: Pair<Consumer>, contract: string): Draft[] {
  const id = pair.head.id.value;
  const name = `Consumer ${id} of contract ${contract}`;
  const subject = { name, ...onBoth(pair, each => each.id.span) };
  const drafts = compareValues(pair, ['version'], 'scope', subject);
  return drafts.map(draft => ({ ...draft, fact: `${id} ${draft.fact}` }));
}
