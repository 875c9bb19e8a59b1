import type { Consumer, Contract } from '../../model/plan/contract.ts';
import type { Pair } from '../../model/review/review.ts';
import { compareDays, compareNames, compareValue } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';

/** What others rely on: its days, its version, what it promises, and who that is. */
export function compareContract(pair: Pair<Contract>, today: string): Draft[] {
  const { base, head } = pair;
  const subject = { name: `Contract ${head.id.value}`, base: base.id.span, head: head.id.span };
  const namesOf = ({ consumers }: Contract) => consumers.map(({ id }) => id);
  const names = { base: namesOf(base), head: namesOf(head) };
  const versions = { base: base.version, head: head.version };
  const promises = { base: base.compatibility, head: head.compatibility };
  return [
    ...compareDays(pair, ['deprecated', 'sunset'], { ...subject, today }),
    ...compareValue('version', 'scope', versions, subject),
    ...compareValue('compatibility', 'scope', promises, subject),
    ...compareNames('consumer', 'scope', names, subject),
    ...head.consumers.flatMap(consumer => {
      const before = base.consumers.find(({ id }) => id.value === consumer.id.value);
      return before ? compareConsumer({ base: before, head: consumer }, head.id.value) : [];
    }),
  ];
}

function compareConsumer({ base, head }: Pair<Consumer>, contract: string): Draft[] {
  const id = head.id.value;
  const name = `Consumer ${id} of contract ${contract}`;
  const versions = { base: base.version, head: head.version };
  const subject = { name, base: base.id.span, head: head.id.span };
  const drafts = compareValue('version', 'scope', versions, subject);
  return drafts.map(draft => ({ ...draft, fact: `${id} ${draft.fact}` }));
}
