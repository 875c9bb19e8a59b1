import type { Matching, Pair } from '../../model/review/review.ts';
import type { Span } from '../../text/span.ts';
import type { Draft } from './draft.ts';

/** How what comes into a list, or leaves it, is told. */
export interface MemberWords<T> {
  /** What tells the change of an item from those of others. */
  readonly factOf: (item: T) => string;
  /** What makes an item the same one on both sides, where that is less than its fact. */
  readonly keyOf?: (item: T) => string;
  readonly spanOf: (item: T) => Span;
  readonly added: (item: T) => Told;
  readonly removed: (item: T) => Told;
}

/** A change before its places. */
export type Told = Pick<Draft, 'kind' | 'group' | 'severity' | 'message'>;

/**
 * A change for each item that came into a list and for each that left it, by key: the order does not matter.
 * On the side that does not have the item it stands at the `owner` of the list.
 */
export function compareLists<T>(
  { base, head }: Pair<readonly T[]>,
  owner: Pair<Span>,
  words: MemberWords<T>,
): Draft[] {
  const { factOf, keyOf = factOf } = words;
  const [before, after] = [new Set(base.map(keyOf)), new Set(head.map(keyOf))];
  const added = head.filter(item => !before.has(keyOf(item)));
  const removed = base.filter(item => !after.has(keyOf(item)));
  return tellMembers({ added, removed }, owner, words);
}

/** The same for items that are known to have come or gone; without an owner they have one place only. */
export function tellMembers<T>(
  { added, removed }: Pick<Matching<T>, 'added' | 'removed'>,
  owner: Pair<Span | undefined>,
  words: MemberWords<T>,
): Draft[] {
  const { factOf, spanOf } = words;
  return [
    ...removed.map(item => ({
      ...words.removed(item),
      ...{ base: spanOf(item), head: owner.head, fact: factOf(item) },
    })),
    ...added.map(item => ({
      ...words.added(item),
      ...{ base: owner.base, head: spanOf(item), fact: factOf(item) },
    })),
  ];
}

/** The owner of what has no place on the other side. */
export const nowhere: Pair<undefined> = { base: undefined, head: undefined };
