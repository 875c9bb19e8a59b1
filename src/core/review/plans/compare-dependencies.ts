import type { Dependency, Step } from '../../model/plan/plan.ts';
import type { Pair } from '../../model/review/review.ts';
import { daysText } from '../../text/day-text.ts';
import { compareLists } from '../drafts/compare-lists.ts';
import type { Draft } from '../drafts/draft.ts';

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
  const owner = { base: base.title.span, head: head.title.span };
  return [
    ...compareLists({ base: before, head: head.dependsOn }, owner, {
      factOf,
      keyOf: stepOf,
      spanOf: ({ ref }) => ref.span,
      added: dependency => ({
        kind: 'dependency-added',
        group: 'schedule',
        message: `${head.id} now waits for ${call(dependency)}.`,
      }),
      removed: dependency => ({
        kind: 'dependency-removed',
        group: 'schedule',
        message: `${head.id} no longer waits for ${call(dependency)}.`,
      }),
    }),
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
        fact: `${factOf(old)} ${now.lag}`,
      },
    ];
  });
}

function stepOf({ ref }: Dependency): string {
  return ref.raw;
}

function factOf({ ref, lag }: Dependency): string {
  return `${ref.raw} ${lag}`;
}

function call({ ref, lag }: Dependency): string {
  return lag === 0 ? ref.raw : `${ref.raw} and ${daysText(lag)} more`;
}
