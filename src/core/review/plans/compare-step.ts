import type { Evidence } from '../../model/plan/evidence.ts';
import type { Gate } from '../../model/plan/gate.ts';
import { hasNoReturn, onlySaysBlocked, type Step } from '../../model/plan/plan.ts';
import { onBoth, type Pair } from '../../model/review/review.ts';
import { durationText } from '../../text/duration-text.ts';
import {
  compareDays,
  compareNames,
  compareTitle,
  compareValue,
  compareValues,
  type Subject,
} from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';
import { lessSafe, safer, weakened } from '../drafts/safeguards.ts';
import { compareGates } from '../gates/compare-gates.ts';
import { compareWordsOfPeople } from '../gates/compare-words-of-people.ts';
import { limitOf } from './compare-calendar.ts';
import { compareDependencies } from './compare-dependencies.ts';
import { compareImpediments } from './compare-impediments.ts';
import { compareRollback } from './compare-rollback.ts';

/** Criteria of a step by itself: without those that its phase asks of all of its steps. */
export interface OwnGates {
  readonly entry: readonly Gate[];
  readonly exit: readonly Gate[];
}

export interface StepContext {
  readonly today: string;
  /** What a step of the base is called in the head. */
  readonly newIdOf: (id: string) => string;
  /** The measures of the plan, as they are now. */
  readonly evidence: readonly Evidence[];
}

/** What a plan says of one step that it did not say before. */
export function compareStep(
  pair: Pair<Step>,
  gates: Pair<OwnGates>,
  { today, newIdOf, evidence }: StepContext,
): Draft[] {
  const { base, head } = pair;
  const subject = { name: head.id, base: base.title.span, head: head.title.span };
  const kinds = onBoth(pair, ({ kind }) => ({ value: kind }));
  return [
    ...compareTitle(pair, subject),
    ...compareValue('status', 'status', onBoth(pair, saidOf), subject),
    ...compareValue('reason', 'text', onBoth(pair, reasonOf), subject),
    ...compareValue('kind', 'scope', kinds, subject),
    ...compareDependencies(pair, newIdOf),
    ...compareImpediments(pair, today),
    ...compareDays(pair, stepDays, { ...subject, today }),
    ...compareValue('estimate', 'schedule', onBoth(pair, estimateOf), subject),
    ...compareTerms(pair, subject),
    ...compareWindow(pair),
    ...(['entry', 'exit'] as const).flatMap(when => [
      ...compareGates(gates.base[when], gates.head[when], { name: head.id, when, today, evidence }),
      ...compareWordsOfPeople(gates.base[when], gates.head[when], { name: head.id, today }),
    ]),
    ...compareRollback(pair),
    ...compareNoReturn(pair),
    ...compareNames('owner', 'ownership', { base: base.owners, head: head.owners }, subject),
    ...compareNames('decision', 'scope', onBoth(pair, decisionsOf), subject),
    ...compareNames('path', 'scope', { base: base.paths, head: head.paths }, subject),
    ...compareValues(pair, ['description'], 'text', subject),
  ];
}

const stepDays = ['start', 'due', 'started', 'finished', 'until'] as const;

/** What else it is held to: what ships it, how long it may rest, how much it weighs, what it is about and ends. */
function compareTerms(pair: Pair<Step>, subject: Subject): Draft[] {
  return [
    ...compareValues(pair, ['release'], 'schedule', subject),
    ...compareValue('stale-after', 'schedule', onBoth(pair, limitOf), subject),
    ...compareValue('weight', 'scope', onBoth(pair, weightOf), subject),
    ...compareValues(pair, ['subject'], 'scope', subject),
    ...compareValue('removes', 'scope', onBoth(pair, removalsOf), subject),
  ];
}

function weightOf({ weight }: Step) {
  return weight && { value: String(weight.value), span: weight.span };
}

function removalsOf({ removes }: Step) {
  const names = removes.map(({ raw }) => raw).sort();
  return removes[0] && { value: names.join(', '), span: removes[0].span };
}

function saidOf(step: Step) {
  const { status } = step;
  return status && onlySaysBlocked(step) ? { value: 'blocked', span: status.span } : status;
}

/** Why it has the status that it has: on hold, rolled back, cancelled. */
function reasonOf({ reason, status, title }: Step) {
  return reason === undefined ? undefined : { value: reason, span: (status ?? title).span };
}

function estimateOf({ estimate }: Step) {
  return estimate && { value: durationText(estimate.value), span: estimate.span };
}

/** The decisions that a step or a plan names. */
export function decisionsOf({ decisions }: Pick<Step, 'decisions'>) {
  return decisions.map(({ raw, span }) => ({ value: raw, span }));
}

/** A step that must run in a window is safer than one that may run at any time. */
function compareWindow({ base: { window: old, title: before }, head }: Pair<Step>): Draft[] {
  const { window: now, title: after, id } = head;
  if (old?.raw === now?.raw) return [];
  const spans = { base: (old ?? before).span, head: (now ?? after).span };
  if (!now) {
    const message = `Safeguard removed from ${id}: it need not run in the window ${old?.raw} any more.`;
    return [{ kind: 'window-left', ...lessSafe, message, ...spans }];
  }
  const message = old
    ? `${id} runs in the window ${now.raw}, no longer in ${old.raw}.`
    : `Safeguard added to ${id}: it runs in the window ${now.raw}.`;
  const group = old ? 'schedule' : 'safety-strengthened';
  return [{ kind: 'window-chosen', group, message, ...spans }];
}

function compareNoReturn({ base, head }: Pair<Step>): Draft[] {
  if (hasNoReturn(base) === hasNoReturn(head)) return [];
  const spans = {
    base: base.pointOfNoReturn?.span ?? base.title.span,
    head: head.pointOfNoReturn?.span ?? head.title.span,
  };
  if (hasNoReturn(head)) {
    const message = `${head.id} is a point of no return now.`;
    return [{ kind: 'no-return-added', ...safer, message, ...spans }];
  }
  const said = `on ${head.id}: it is no longer marked as a point of no return`;
  return [{ ...weakened('no-return-removed', said), ...spans }];
}
