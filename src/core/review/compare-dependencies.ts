import type { Dependency, Step } from '../model/plan/plan.ts';
import type { Pair } from '../model/review/review.ts';
import { daysText } from '../text/day-text.ts';
import { compareLists } from './compare-lists.ts';
import type { Draft } from './draft.ts';

/**
 * What a step waits for, and how long behind it. A step that only has another name now is the same one to
 * wait for: `newIdOf` tells what a step of the base is called in the head.
 */
export function compareDependencies(
  { base, head }: Pair<Step>,
  newIdOf: (id: string) => string,
): Draft[] {
  const before = base.dependsOn.map(({ ref, lag }) => ({
    ref: { ...ref, raw: newIdOf(ref.raw) },
    lag,
  }));
  const { added, removed } = compareLists(before, head.dependsOn, stepOf);
  return [
    ...removed.map(
      (dependency): Draft => ({
        kind: 'dependency-removed',
        group: 'schedule',
        message: `${head.id} no longer waits for ${call(dependency)}.`,
        base: dependency.ref.span,
        head: head.title.span,
        fact: keyOf(dependency),
      }),
    ),
    ...added.map(
      (dependency): Draft => ({
        kind: 'dependency-added',
        group: 'schedule',
        message: `${head.id} now waits for ${call(dependency)}.`,
        base: base.title.span,
        head: dependency.ref.span,
        fact: keyOf(dependency),
      }),
    ),
    ...compareLags(head, before),
  ];
}

function compareLags({ id, dependsOn }: Step, before: readonly Dependency[]): Draft[] {
  const show = ({ lag }: Dependency) => (lag === 0 ? 'none' : daysText(lag));
  return dependsOn.flatMap((now): Draft[] => {
    const old = before.find(each => stepOf(each) === stepOf(now));
    if (!old || old.lag === now.lag) return [];
    return [
      {
        kind: 'lag-changed',
        group: 'schedule',
        message: `${id}: lag behind ${now.ref.raw} ${show(old)} → ${show(now)}.`,
        base: old.ref.span,
        head: now.ref.span,
        fact: `${keyOf(old)} ${now.lag}`,
      },
    ];
  });
}

function stepOf({ ref }: Dependency): string {
  return ref.raw;
}

function keyOf({ ref, lag }: Dependency): string {
  return `${ref.raw} ${lag}`;
}

function call({ ref, lag }: Dependency): string {
  return lag === 0 ? ref.raw : `${ref.raw} and ${daysText(lag)} more`;
}
