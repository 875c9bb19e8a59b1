import type { Freeze } from '../../model/plan/calendar.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Pair } from '../../model/review/review.ts';
import { durationText, secondsOf } from '../../text/duration-text.ts';
import { nowhere, tellMembers } from '../drafts/compare-lists.ts';
import { compareDays, compareValues } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';
import { lessSafe, safer, shifted } from '../drafts/safeguards.ts';
import { matchByName } from '../matching/match-entities.ts';

/** A freeze that is gone, or shorter, lets things happen that had to wait. */
export function compareFreezes({ base, head }: Pair<Plan>, today: string): Draft[] {
  const lists = { base: base.calendar.freezes, head: head.calendar.freezes };
  const matching = matchByName(lists, nameOf);
  return [
    ...tellMembers(matching, nowhere, {
      factOf: nameOf,
      spanOf: ({ span }) => span,
      added: freeze => ({
        kind: 'freeze-added',
        ...safer,
        message: `The freeze ${nameOf(freeze)} is new.`,
      }),
      removed: freeze => ({
        kind: 'freeze-removed',
        ...lessSafe,
        message: `The freeze ${nameOf(freeze)} is gone.`,
      }),
    }),
    ...matching.pairs.flatMap(pair => compareFreeze(pair, today)),
  ];
}

function nameOf({ id, start, rrule, ics }: Freeze): string {
  return id?.value ?? [start?.value, rrule?.value, ics?.value].filter(Boolean).join(' ');
}

function compareFreeze({ base, head }: Pair<Freeze>, today: string): Draft[] {
  const subject = { name: `Freeze ${nameOf(head)}`, base: base.span, head: head.span };
  const times = compareValues({ base, head }, ['rrule', 'ics'], 'schedule', subject);
  const starts = compareDays({ base, head }, ['start'], { ...subject, today });
  return [
    ...[...starts, ...times].map(draft => ({ ...draft, fact: `${nameOf(head)} ${draft.fact}` })),
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
  return [
    { ...shifted(after > before, ['freeze-lengthened', 'freeze-shortened'], said), ...spans },
  ];
}

function secondsIn({ duration }: Freeze): number {
  return duration ? secondsOf(duration.value) : 0;
}

function lengthText({ duration }: Freeze): string {
  return duration ? durationText(duration.value) : 'no time';
}
