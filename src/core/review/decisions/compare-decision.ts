import { findFieldName } from '../../formats/decision/fields/field-names.ts';
import {
  countedAs,
  type Decision,
  isTitledEntry,
  nameOf,
  type Relation,
  statusOf,
  targetNameOf,
  targetText,
} from '../../model/decision.ts';
import type { Pair } from '../../model/review/review.ts';
import { count } from '../../text/count.ts';
import { isSameSpan, type Span } from '../../text/span.ts';
import { compareLists } from '../drafts/compare-lists.ts';
import type { Draft } from '../drafts/draft.ts';
import { wordsOf } from '../matching/words-of.ts';
import { compareWords } from './compare-words.ts';

/** `ADR-0042 "Extract the orders service"`. */
export function callDecision(decision: Decision): string {
  const title = decision.title?.value;
  if (isTitledEntry(decision)) return `"${title}"`;
  return title === undefined ? nameOf(decision) : `${nameOf(decision)} "${title}"`;
}

/** In a sentence that does not need its title. */
export function briefCall(decision: Decision): string {
  return isTitledEntry(decision) ? callDecision(decision) : nameOf(decision);
}

function tellTitles(base: Decision, head: Decision): string {
  const [old, now] = [base, head].map(each => `"${each.title?.value ?? nameOf(each)}"`);
  if (isTitledEntry(head)) return `${old} is now called ${now}.`;
  return `${nameOf(head)} was called ${old} and is now ${now}.`;
}

/** What one decision says now that it did not say before. `texts` are those of its files. */
export function compareDecision({ base, head }: Pair<Decision>, texts: Pair<string>): Draft[] {
  const name = callDecision(head);
  const spans = (old: Span | undefined, now: Span | undefined) => ({
    base: old ?? headOf(base),
    head: now ?? headOf(head),
  });
  const drafts: Draft[] = compareNames({ base, head });
  if (base.title?.value !== head.title?.value) {
    drafts.push({
      kind: 'decision-renamed',
      group: 'text',
      message: tellTitles(base, head),
      ...spans(base.title?.span, head.title?.span),
    });
  }
  if (statusOf(base) !== statusOf(head)) {
    drafts.push({
      kind: 'decision-status',
      group: 'status',
      message: `${name}: ${statusOf(base)} → ${statusOf(head)}.`,
      ...spans(base.status?.span, head.status?.span),
      fact: `${statusOf(base)} ${statusOf(head)}`,
    });
  }
  if (base.date?.value !== head.date?.value) {
    drafts.push({
      kind: 'decision-date',
      group: 'text',
      message: `${name}: its date ${base.date?.value ?? 'was not given'} → ${head.date?.value ?? 'none'}.`,
      ...spans(base.date?.span, head.date?.span),
    });
  }
  drafts.push(...compareDeciders({ base, head }), ...compareRelations({ base, head }));
  drafts.push(...compareBody({ base, head }, texts));
  return drafts;
}

/** A record with another number has another file too: that is told once. */
function compareNames({ base, head }: Pair<Decision>): Draft[] {
  const name = callDecision(head);
  if (nameOf(base) !== nameOf(head) && countedAs(base) !== countedAs(head)) {
    return [
      {
        kind: 'decision-renumbered',
        group: 'text',
        message: `${name} was ${nameOf(base)} before.`,
        base: base.number?.span ?? headOf(base),
        head: head.number?.span ?? headOf(head),
      },
    ];
  }
  if (base.file === head.file) return [];
  const message = `${name} was in ${base.file} before.`;
  return [{ kind: 'decision-moved', group: 'text', message, ...headsOf({ base, head }) }];
}

/** The title, else the beginning of the record. */
export function headOf({ title, span }: Decision): Span {
  return title?.span ?? { start: span.start, end: span.start };
}

function compareDeciders({ base, head }: Pair<Decision>): Draft[] {
  const name = callDecision(head);
  const lists = { base: base.deciders, head: head.deciders };
  return compareLists(lists, headsOf({ base, head }), {
    factOf: ({ value }) => value,
    spanOf: ({ span }) => span,
    added: ({ value }) => ({
      kind: 'decider-added',
      group: 'ownership',
      message: `${name} is decided by ${value} too.`,
    }),
    removed: ({ value }) => ({
      kind: 'decider-removed',
      group: 'ownership',
      message: `${name} no longer names ${value} among those who decided.`,
    }),
  });
}

function compareRelations({ base, head }: Pair<Decision>): Draft[] {
  const name = callDecision(head);
  const say = (relation: Relation, speaker: Decision) =>
    `${relation.kind.replaceAll('-', ' ')} ${targetNameOf(relation, speaker)}`;
  const lists = { base: base.relations, head: head.relations };
  return compareLists(lists, headsOf({ base, head }), {
    factOf: relation => `${relation.kind} ${targetOf(relation)}`,
    spanOf: ({ span }) => span,
    added: relation => ({
      kind: 'relation-added',
      group: 'status',
      message: `${name} now says: ${say(relation, head)}.`,
    }),
    removed: relation => ({
      kind: 'relation-removed',
      group: 'status',
      message: `${name} no longer says: ${say(relation, base)}.`,
    }),
  });
}

function headsOf({ base, head }: Pair<Decision>): Pair<Span> {
  return { base: headOf(base), head: headOf(head) };
}

/** `12` and `ADR-12` say the same of a decision. */
function targetOf(relation: Relation): string {
  return relation.series === 'ADR' ? relation.target : targetText(relation);
}

function compareBody({ base, head }: Pair<Decision>, texts: Pair<string>): Draft[] {
  // Most records of a large log are what they were: their words need not be counted.
  if (texts.base === texts.head && isSameSpan(base.span, head.span)) return [];
  const change = compareWords(proseOf(base, texts.base), proseOf(head, texts.head));
  if (change.kind === 'same') return [];
  const name = callDecision(head);
  const said = {
    typing: `${name}: spelling of ${change.words === 1 ? 'a word' : `${change.words} words`} changed.`,
    edited: `${name}: its text changed by ${count(change.words, 'word')}.`,
  };
  return [
    {
      kind: change.kind === 'typing' ? 'decision-spelling' : 'decision-text',
      group: 'text',
      message: said[change.kind],
      ...headsOf({ base, head }),
    },
  ];
}

/** What the record says beside its head: every value that is compared by itself is left out, and its label. */
function proseOf(decision: Decision, text: string): string {
  const { series, number, headingNumber, title, status, date, deciders, relations } = decision;
  const known = [series, number, headingNumber, title, status, date, ...deciders, ...relations];
  const spans = known
    .flatMap(value => value?.span ?? [])
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  let prose = '';
  let at = decision.span.start;
  for (const { start, end } of spans) {
    if (start > at) prose += `${withoutLabel(text.slice(at, start))} `;
    at = Math.max(at, end);
  }
  return prose + text.slice(at, decision.span.end);
}

/** What stands before a value, but for the label that only says what it is: `Supersedes`, `deciders:`. */
function withoutLabel(before: string): string {
  const lines = before.split('\n');
  const isListed = lines.at(-2)?.trimEnd().endsWith(':');
  const other = lines.slice(0, isListed ? -2 : -1);
  const label = lines.slice(other.length).join(' ');
  return isLabel(label) ? other.join('\n') : before;
}

/** Signs alone, a few words with a colon, or the name of a field; `We never use` is a part of a sentence. */
function isLabel(said: string): boolean {
  const words = wordsOf(said);
  if (words.length === 0) return true;
  if (words.length > 4) return false;
  return (
    /[:：][^\p{Alpha}\p{N}]{0,10}$/u.test(said) || findFieldName(words.join(' ')) !== undefined
  );
}
