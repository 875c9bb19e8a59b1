import type { Matching, Pair } from '../../model/review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import { createWordBag, similarityOf, type WordBag } from './word-bag.ts';
import { wordsOf } from './words-of.ts';

/** A way to recognise an entity: by a key that both sides have, or by its words alone. */
export interface Way<T> {
  /** Undefined where it has none; without this function every entity is compared with every one. */
  readonly keyOf?: (entity: T) => string | undefined;
  /** From 0 to 1: how alike the words must be. */
  readonly atLeast: number;
}

/** From here on two texts are the same one that was reworded. */
export const sameText = 0.85;

/**
 * Finds the same entities on both sides, the surest way first; each is matched once. `textOf` gives
 * the words by which two of them are compared.
 */
export function matchEntities<T extends object>(
  base: readonly T[],
  head: readonly T[],
  ways: readonly Way<T>[],
  textOf: { readonly base: (entity: T) => string; readonly head: (entity: T) => string },
): Matching<T> {
  const found = new Map<T, T>();
  const taken = new Set<T>();
  const bagOf = { base: createBags(textOf.base), head: createBags(textOf.head) };
  for (const { keyOf, atLeast } of ways) {
    const left = base.filter(entity => !found.has(entity));
    const right = head.filter(entity => !taken.has(entity));
    const candidates = keyOf ? pairByKey(left, right, keyOf) : pairAll(left, right);
    const measured = candidates.map(pair => ({
      ...pair,
      likeness: atLeast === 0 ? 1 : similarityOf(bagOf.base(pair.base), bagOf.head(pair.head)),
    }));
    const good = measured.filter(({ likeness }) => likeness >= atLeast);
    for (const pair of good.sort((a, b) => b.likeness - a.likeness)) {
      if (found.has(pair.base) || taken.has(pair.head)) continue;
      found.set(pair.base, pair.head);
      taken.add(pair.head);
    }
  }
  return {
    pairs: base.flatMap(entity => {
      const same = found.get(entity);
      return same ? { base: entity, head: same } : [];
    }),
    added: head.filter(entity => !taken.has(entity)),
    removed: base.filter(entity => !found.has(entity)),
  };
}

/** Finds the same entities by their names alone. */
export function matchByName<T extends object>(
  { base, head }: Pair<readonly T[]>,
  nameOf: (entity: T) => string,
): Matching<T> {
  return matchEntities(base, head, [{ keyOf: nameOf, atLeast: 0 }], { base: nameOf, head: nameOf });
}

/** The first of a key with the first of it, the second with the second. */
function pairByKey<T>(
  base: readonly T[],
  head: readonly T[],
  keyOf: (entity: T) => string | undefined,
): Pair<T>[] {
  const queues = groupBy(head, keyOf);
  const places = new Map<string, number>();
  return base.flatMap(entity => {
    const key = keyOf(entity);
    if (key === undefined) return [];
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    const same = queues.get(key)?.[place];
    return same === undefined ? [] : { base: entity, head: same };
  });
}

/** Comparing everything with everything is for a change that people can read. */
const mostCompared = 200;

function pairAll<T>(base: readonly T[], head: readonly T[]): Pair<T>[] {
  const right = head.slice(0, mostCompared);
  return base
    .slice(0, mostCompared)
    .flatMap(entity => right.map(other => ({ base: entity, head: other })));
}

/** Only the beginning of a very long text is compared. */
const longestText = 20_000;

function createBags<T extends object>(textOf: (entity: T) => string): (entity: T) => WordBag {
  const bags = new Map<T, WordBag>();
  return entity => {
    const known = bags.get(entity);
    if (known) return known;
    const words = wordsOf(textOf(entity).slice(0, longestText));
    const bag = createWordBag(words.map(word => word.toLowerCase()));
    bags.set(entity, bag);
    return bag;
  };
}
