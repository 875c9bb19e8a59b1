import type { Freeze } from '../model/plan/calendar.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Pair } from '../model/review/review.ts';
import { durationText, secondsOf } from '../text/duration-text.ts';
import { compareValue } from './compare-values.ts';
import type { Draft } from './draft.ts';
import { matchEntities } from './match-entities.ts';

/** A freeze that is gone, or shorter, lets things happen that had to wait. */
export function compareFreezes({ base, head }: Pair<Plan>): Draft[] {
  const ways = [{ keyOf: nameOf, atLeast: 0 }];
  const [old, now] = [base.calendar.freezes, head.calendar.freezes];
  const texts = { base: nameOf, head: nameOf };
  const { pairs, added, removed } = matchEntities(old, now, ways, texts);
  return [
    ...removed.map(
      (freeze): Draft => ({
        kind: 'freeze-removed',
        group: 'safety-weakened',
        severity: 'warning',
        message: `The freeze ${nameOf(freeze)} is gone.`,
        base: freeze.span,
        head: undefined,
        fact: nameOf(freeze),
      }),
    ),
    ...pairs.flatMap(compareFreeze),
    ...added.map(
      (freeze): Draft => ({
        kind: 'freeze-added',
        group: 'safety-strengthened',
        message: `The freeze ${nameOf(freeze)} is new.`,
        base: undefined,
        head: freeze.span,
        fact: nameOf(freeze),
      }),
    ),
  ];
}

function nameOf({ id, start, rrule, ics }: Freeze): string {
  return id?.value ?? [start?.value, rrule?.value, ics?.value].filter(Boolean).join(' ');
}

function compareFreeze({ base, head }: Pair<Freeze>): Draft[] {
  const subject = { name: `Freeze ${nameOf(head)}`, base: base.span, head: head.span };
  const times = (['start', 'rrule', 'ics'] as const).flatMap(what =>
    compareValue(what, 'schedule', { base: base[what], head: head[what] }, subject),
  );
  return [
    ...times.map(draft => ({ ...draft, fact: `${nameOf(head)} ${draft.fact}` })),
    ...compareLength({ base, head }),
  ];
}

function compareLength({ base, head }: Pair<Freeze>): Draft[] {
  const [before, after] = [secondsIn(base), secondsIn(head)];
  if (before === after) return [];
  const spans = {
    base: (base.duration ?? base).span,
    head: (head.duration ?? head).span,
    fact: nameOf(head),
  };
  const said = `on freeze ${nameOf(head)}: it lasts ${lengthText(base)} → ${lengthText(head)}`;
  if (after > before) {
    const message = `Safeguard strengthened ${said}.`;
    return [{ kind: 'freeze-lengthened', group: 'safety-strengthened', message, ...spans }];
  }
  const message = `Safeguard weakened ${said}.`;
  const group = 'safety-weakened';
  return [{ kind: 'freeze-shortened', group, severity: 'warning', message, ...spans }];
}

function secondsIn({ duration }: Freeze): number {
  return duration ? secondsOf(duration.value) : 0;
}

function lengthText({ duration }: Freeze): string {
  return duration ? durationText(duration.value) : 'no time';
}
