import type { Evidence } from '../../model/plan/evidence.ts';
import type { Gate } from '../../model/plan/gate.ts';
import type { Pair } from '../../model/review/review.ts';
import { dayText } from '../../text/day-text.ts';
import { nowhere, tellMembers } from '../drafts/compare-lists.ts';
import type { Draft } from '../drafts/draft.ts';
import { lessSafe, safer, shifted } from '../drafts/safeguards.ts';
import { matchEntities } from '../matching/match-entities.ts';
import { gateName } from './gate-name.ts';
import { type Term, termsOf } from './gate-terms.ts';
import { isWithin } from './interval.ts';

/** Whose criteria they are, and when they are asked for. */
export interface GateOwner {
  readonly name: string;
  readonly when: 'entry' | 'exit';
  readonly today: string;
  /** The measures of their plan, as they are now. */
  readonly evidence: readonly Evidence[];
}

/** What became of the criteria of one step or phase. */
export function compareGates(
  base: readonly Gate[],
  head: readonly Gate[],
  owner: GateOwner,
): Draft[] {
  const matching = matchEntities(base, head, gateWays, { base: gateName, head: gateName });
  const place = `${owner.when} criterion`;
  return [
    ...tellMembers(matching, nowhere, {
      factOf: gate => `${owner.when} ${gateName(gate)}`,
      spanOf: ({ span }) => span,
      added: gate => ({
        kind: 'gate-added',
        ...safer,
        message: `Safeguard added to ${owner.name}: the ${place} ${withTerms(gate)}.`,
      }),
      removed: gate => ({
        kind: 'gate-removed',
        ...lessSafe,
        message: `Safeguard removed from ${owner.name}: the ${place} ${withTerms(gate)}.`,
      }),
    }),
    ...matching.pairs.flatMap(pair => compareGate(pair.base, pair.head, owner)),
  ];
}

/**
 * How criteria are recognised: equal ones first, then by what they are about, with their ids and without. One
 * that keeps its id and asks about something else is another one: what was asked before is asked no longer.
 */
export const gateWays = [
  { keyOf: (gate: Gate) => JSON.stringify([gateName(gate), termsOf(gate)]), atLeast: 0 },
  { keyOf: (gate: Gate) => gate.id && `${subjectOf(gate)} ${gate.id.value}`, atLeast: 0 },
  { keyOf: subjectOf, atLeast: 0 },
];

function subjectOf(gate: Gate): string {
  return `${gate.kind} ${gateName(gate)}`;
}

function withTerms(gate: Gate): string {
  const asked = termsOf(gate)
    .filter(({ text }) => text !== '')
    .map(toText);
  return [gateName(gate), asked.join(', ')].filter(Boolean).join(' ');
}

function toText({ name, text }: Term): string {
  return [name, text].filter(Boolean).join(' ');
}

function compareGate(base: Gate, head: Gate, owner: GateOwner): Draft[] {
  return [...compareTerms(base, head, owner), ...compareWaivers(base, head, owner)];
}

function compareTerms(base: Gate, head: Gate, owner: GateOwner): Draft[] {
  const termsIn = (gate: Gate) =>
    new Map(termsOf(gate, owner.evidence).map(term => [term.name, term]));
  const [before, after] = [termsIn(base), termsIn(head)];
  const subject = gateName(head);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(name => {
    const terms = {
      base: before.get(name) ?? nothing(name),
      head: after.get(name) ?? nothing(name),
    };
    const what = [subject, name].filter(Boolean).join(' ');
    const fact = `${owner.when} ${what}`;
    const change = compareTerm(terms, `${owner.name}: ${what}`);
    return change ? { ...change, base: base.span, head: head.span, fact } : [];
  });
}

/** Undefined where both ask for the same, perhaps in another spelling. */
function compareTerm({ base, head }: Pair<Term>, what: string) {
  const isStricter = isAtLeastAsStrict(head, base);
  if (base.text === head.text || (isStricter && isAtLeastAsStrict(base, head))) return undefined;
  const change = `${what} ${base.text || 'not asked'} → ${head.text || 'not asked'}`;
  return shifted(isStricter, ['gate-tightened', 'gate-loosened'], `on ${change}`);
}

function nothing(name: string): Term {
  return { name, text: '', accepts: undefined };
}

/** A word that changed asks for something else: what was asked before is asked no longer. */
function isAtLeastAsStrict(now: Term, old: Term): boolean {
  if (now.covers && old.covers) return isWithin(old.covers, now.covers);
  if (now.accepts && old.accepts) return isWithin(now.accepts, old.accepts);
  return old.text === '' || old.text === now.text;
}

function compareWaivers(base: Gate, head: Gate, owner: GateOwner): Draft[] {
  const [old, now] = [base.waiver, head.waiver];
  const subject = `the ${owner.when} criterion ${gateName(head)}`;
  const fact = `${owner.when} ${gateName(head)}`;
  const end = (until: string | undefined) =>
    until === undefined ? 'without an end' : `until ${dayText(until, owner.today)}`;
  if (!now) {
    if (!old) return [];
    const message = `The waiver is gone on ${owner.name}: ${subject} counts again.`;
    return [{ kind: 'waiver-removed', ...safer, message, base: old.span, head: head.span, fact }];
  }
  const [before, after] = [old?.until?.value, now.until?.value];
  if (old && before === after) return [];
  const isShorter = old && after !== undefined && (before === undefined || after < before);
  if (isShorter) {
    const message = `The waiver on ${owner.name} is shorter: ${subject} is waived ${end(after)}, it was ${end(before)}.`;
    return [{ kind: 'waiver-shortened', ...safer, message, base: old.span, head: now.span, fact }];
  }
  const why = now.reason ? `: ${now.reason.value}` : '';
  return [
    {
      kind: old ? 'waiver-extended' : 'waiver-added',
      ...lessSafe,
      message: `Safeguard waived on ${owner.name}: ${subject} ${end(after)}${why}.`,
      base: old?.span ?? base.span,
      head: now.span,
      fact,
    },
  ];
}
