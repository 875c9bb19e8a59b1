import type { Impediment, Step } from '../../model/plan/plan.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import type { Day } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { compareLists } from '../drafts/compare-lists.ts';
import { shiftText } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';

/** What stands in the way of a step, and since when, until when and by whose account it does. */
export function compareImpediments(pair: Pair<Step>, today: Day): Draft[] {
  const { head } = pair;
  const lists = onBoth(pair, namedIn);
  const owner = onBoth(pair, ({ title }) => title.span);
  return [
    ...compareLists(lists, owner, {
      factOf,
      spanOf: ({ span }) => span,
      added: impediment => ({
        kind: 'impediment-added',
        group: 'status',
        message: `${head.id} is blocked by ${call(impediment)}.`,
      }),
      removed: impediment => ({
        kind: 'impediment-removed',
        group: 'status',
        message: `${head.id} is no longer blocked by ${call(impediment)}.`,
      }),
    }),
    ...lists.head.flatMap(now => {
      const old = lists.base.find(each => factOf(each) === factOf(now));
      return old ? compareTerms(head.id, { base: old, head: now }, today) : [];
    }),
  ];
}

/** Without one that names nothing: that is what the status says. */
function namedIn({ blockedBy, status }: Step): readonly Impediment[] {
  return blockedBy.filter(({ span }) => span.start !== status?.span.start);
}

function compareTerms(step: string, { base, head }: Pair<Impediment>, today: Day): Draft[] {
  return terms.flatMap((term): Draft[] => {
    const [old, now] = [base[term], head[term]];
    if (old === now) return [];
    const isDay = term === 'since' || term === 'until';
    const show = (value: string | undefined) =>
      isDay && value !== undefined ? dayText(value, today) : (value ?? 'none');
    const shift = isDay && old && now ? `, ${shiftText(old, now)}` : '';
    const isShort = isDay || Math.max(old?.length ?? 0, now?.length ?? 0) <= longestShown;
    const change = isShort ? ` ${show(old)} → ${show(now)}${shift}` : ' changed';
    return [
      {
        kind: `impediment-${term}-changed`,
        group: isDay ? 'schedule' : 'text',
        message: `${step}, blocked by ${call(head)}: ${term}${change}.`,
        base: base.span,
        head: head.span,
        fact: `${factOf(head)} ${old} ${now}`,
      },
    ];
  });
}

const terms = ['since', 'until', 'reason', 'owner'] as const;

const longestShown = 60;

function factOf({ ref, reason }: Impediment): string {
  return ref?.raw ?? reason ?? '';
}

function call(impediment: Impediment): string {
  return factOf(impediment) || 'something that is not named';
}
