import type { ChangeGroup, Pair } from '../../model/review/review.ts';
import type { Sourced } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';
import { daysText, momentText } from '../../text/day-text.ts';
import type { Span } from '../../text/span.ts';
import { compareLists } from './compare-lists.ts';
import type { Draft } from './draft.ts';

/** What a value belongs to: how people call it, and where it stands on both sides. */
export interface Subject {
  readonly name: string;
  readonly base: Span;
  readonly head: Span;
}

interface WrittenWord {
  readonly value: string;
  readonly span?: Span;
}

/** A word or a text that changed. Long texts are not repeated. */
export function compareValue(
  what: string,
  group: ChangeGroup,
  { base, head }: Pair<WrittenWord | undefined>,
  subject: Subject,
): Draft[] {
  const [old, now] = [base && oneSpace(base.value), head && oneSpace(head.value)];
  if (old === now) return [];
  const isShort = Math.max(old?.length ?? 0, now?.length ?? 0) <= longestWord;
  const change = isShort ? ` ${old ?? 'none'} → ${now ?? 'none'}` : ' changed';
  return [
    {
      kind: `${what}-changed`,
      group,
      message: `${subject.name}:${what === 'status' ? '' : ` ${what}`}${change}.`,
      base: base?.span ?? subject.base,
      head: head?.span ?? subject.head,
      fact: isShort ? `${old} ${now}` : what,
    },
  ];
}

/** The same of values by the names that they have in the model. */
export function compareValues<K extends string>(
  { base, head }: Pair<Readonly<Record<K, WrittenWord | undefined>>>,
  names: readonly K[],
  group: ChangeGroup,
  subject: Subject,
): Draft[] {
  return names.flatMap(what =>
    compareValue(what, group, { base: base[what], head: head[what] }, subject),
  );
}

const longestWord = 60;

function oneSpace(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

/** A name that is another one now, and an id with it. */
export function compareTitle(
  { base, head }: Pair<{ readonly id: string; readonly title: Sourced<string> }>,
  subject: Subject,
): Draft[] {
  const [old, now] = [oneSpace(base.title.value), oneSpace(head.title.value)];
  if (old === now && base.id === head.id) return [];
  const message =
    old === now
      ? `${head.id} had the id ${base.id} before.`
      : `${head.id} was called "${old}" and is now "${now}".`;
  const spans = { base: subject.base, head: subject.head };
  return [{ kind: 'renamed', group: 'text', message, ...spans, fact: base.id }];
}

/** Days and moments that came, went or moved. */
export function compareDays<K extends string>(
  { base, head }: Pair<Readonly<Record<K, Sourced<string> | undefined>>>,
  names: readonly K[],
  subject: Subject & { readonly today: string },
): Draft[] {
  return names.flatMap((what): Draft[] => {
    const [old, now] = [base[what], head[what]];
    if (old?.value === now?.value) return [];
    const show = (day: Sourced<string> | undefined) =>
      day ? momentText(day.value, subject.today) : 'none';
    const days = [old, now].flatMap(each => (each ? each.value.slice(0, 10) : []));
    const [from, to] = days;
    const shift = from && to && from !== to ? `, ${shiftText(from, to)}` : '';
    return [
      {
        kind: `${what}-changed`,
        group: 'schedule',
        message: `${subject.name}: ${what} ${show(old)} → ${show(now)}${shift}.`,
        base: old?.span ?? subject.base,
        head: now?.span ?? subject.head,
        fact: `${old?.value} ${now?.value}`,
      },
    ];
  });
}

/** `14 days later`, `1 day earlier`. */
export function shiftText(from: string, to: string): string {
  const days = daysBetween(from, to);
  return `${daysText(Math.abs(days))} ${days < 0 ? 'earlier' : 'later'}`;
}

/** Names that came into a list or left it. */
export function compareNames(
  what: string,
  group: ChangeGroup,
  lists: Pair<readonly { readonly value: string; readonly span: Span }[]>,
  subject: Subject,
): Draft[] {
  return compareLists(lists, subject, {
    factOf: ({ value }) => value,
    spanOf: ({ span }) => span,
    added: ({ value }) => ({
      kind: `${what}-added`,
      group,
      message: `${subject.name}: ${what} ${value} was added.`,
    }),
    removed: ({ value }) => ({
      kind: `${what}-removed`,
      group,
      message: `${subject.name}: ${what} ${value} was removed.`,
    }),
  });
}
