import type { ChangeGroup } from '../../src/core/model/review/review.ts';

/** The first pair that fits counts. */
const opposites = [
  ['waiver-extended', 'waiver-shortened'],
  ['rollback-tested', 'rollback-untested'],
  ['-added', '-removed'],
  ['-tightened', '-loosened'],
  ['-lengthened', '-shortened'],
] as const;

/** What a change is called on the way back. */
export function oppositeOf(kind: string): string {
  for (const [one, other] of opposites) {
    if (kind.endsWith(one)) return kind.slice(0, -one.length) + other;
    if (kind.endsWith(other)) return kind.slice(0, -other.length) + one;
  }
  return kind;
}

export function oppositeGroup(group: ChangeGroup): ChangeGroup {
  if (group === 'safety-weakened') return 'safety-strengthened';
  return group === 'safety-strengthened' ? 'safety-weakened' : group;
}
