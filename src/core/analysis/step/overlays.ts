import type { GateResult } from '../../model/analysis/gate-result.ts';
import type { Overlay, OverlayKind } from '../../model/analysis/overlay.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import { hasNoReturn, onlySaysBlocked, type Step } from '../../model/plan/plan.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { pastDayText } from '../../text/day-text.ts';
import { distinctPlaces } from '../../text/distinct-places.ts';
import { isOrAre } from '../../text/is-or-are.ts';
import { namesText } from '../../text/names-text.ts';
import { findOutsideWindow } from '../calendar/outside-window.ts';
import { findOverrun } from '../calendar/overrun.ts';
import { findUnclear } from '../conditions/find-unclear.ts';
import { findReopening } from '../history/reopening.ts';
import { findAging, findStaleness, type StalenessQuestion } from '../history/staleness.ts';
import { findStepRegression } from '../past/find-step-regression.ts';
import { findParts } from '../plan-parts.ts';
import { callStep, createReason, isStarted, isTerminal, type PlanView } from '../world.ts';
import { type ContradictionQuestion, findContradiction } from './contradictions.ts';
import { findRisks, type RiskQuestion } from './risk.ts';

export type OverlayQuestion = StalenessQuestion & ContradictionQuestion & RiskQuestion;

/** The marks beside the condition of a step, each with its reason. */
export function findOverlays(question: OverlayQuestion): Overlay[] {
  const found: Overlay[] = [];
  for (const [kind, find] of finders) {
    const said = find(question);
    // Of thousands of steps most have no mark at all.
    if (!said) continue;
    const reasons = [said].flat();
    const [first] = reasons;
    if (first) found.push({ kind, reason: inOne(first, reasons), reasons });
  }
  return found;
}

/** The first one decides. */
function inOne(first: Reason, reasons: readonly Reason[]): Reason {
  if (reasons.length === 1) return first;
  const message = reasons.map(reason => reason.message).join(' ');
  const places = distinctPlaces(reasons.flatMap(reason => reason.places));
  return { ...first, message, places };
}

type Finder = (question: OverlayQuestion) => Reason | readonly Reason[] | undefined;

/** In the order in which marks are told: what matters most comes first, as in `trouble-of.ts`. */
const finders: readonly (readonly [OverlayKind, Finder])[] = [
  ['contradiction', findContradiction],
  ['regressed', ({ node }) => findStepRegression(node) ?? findReopening(node)],
  ['overdue', overdue],
  ['at-risk', findRisks],
  ['stale', findStaleness],
  ['out-of-order', tooEarly],
  ['unverified', question => unverified(question) ?? unclear(question)],
  ['aging', findAging],
  ['critical', critical],
  ['irreversible', irreversible],
];

function tooEarly(question: StalenessQuestion): Reason | undefined {
  if (onlySaysBlocked(question.node.step)) return undefined;
  return outOfOrder(question) ?? outsideWindow(question);
}

function outsideWindow({ node: { view, step } }: StalenessQuestion): Reason | undefined {
  return findOutsideWindow(view, step);
}

function overdue({ node: { view, step } }: StalenessQuestion): Reason | undefined {
  const { due } = step;
  if (isTerminal(view, step)) return undefined;
  if (!due || view.today <= due.value) return findOverrun(view, step) ?? overduePart(view, step);
  const message = `Due ${pastDayText(due.value, view.today)}.`;
  return createReason(view, 'overdue', message, { since: due.value, span: due.span });
}

/** A step that goes on with a part whose day has passed; of several parts the one that was due first. */
function overduePart(view: PlanView, step: Step): Reason | undefined {
  const parts = findParts(view.plan).allPartsOf(step);
  if (parts.length === 0) return undefined;
  const late = parts.flatMap(part => {
    const isLate = part.due && view.today > part.due.value && !isTerminal(view, part);
    return isLate ? { id: part.id, due: part.due } : [];
  });
  const [first] = late.toSorted((a, b) => byCodeUnit(a.due.value, b.due.value));
  if (!first) return undefined;
  const { value, span } = first.due;
  const message = `Its part ${first.id} was due ${pastDayText(value, view.today)}.`;
  return createReason(view, 'part-overdue', message, { since: value, span });
}

/** A predecessor of which nothing is written may well be finished, so it does not count here. */
function outOfOrder({ node: { view, step, unmet } }: StalenessQuestion): Reason | undefined {
  if (!isStarted(view, step)) return undefined;
  const open = unmet.filter(({ kind }) => kind === 'open' || kind === 'exit-failed');
  const [first] = open;
  if (!first) return undefined;
  const names = open.flatMap(link =>
    link.step && link.plan ? callStep(view, link.plan, link.step) : [],
  );
  const message = `Started before ${namesText(names)} ${isOrAre(names)} done.`;
  return createReason(view, 'out-of-order', message, { span: first.dependency.ref.span });
}

/** A finished step has no entry any more: what it had to fulfil at its start is no question. */
function unverified({ node }: StalenessQuestion): Reason | undefined {
  const { view, step } = node;
  if (step.status?.value === 'cancelled' || node.entry.length + node.exit.length === 0) {
    return undefined;
  }
  const unknown = [...node.entry, ...node.exit].filter(({ value }) => value === 'unknown');
  const [first] = unknown;
  if (!first) return undefined;
  const message = `Could not be checked: ${namesText(unknown.map(findingOf), 2)}.`;
  return createReason(view, 'gate-unknown', message, { span: first.gate.span });
}

function unclear({ node }: OverlayQuestion): Reason | undefined {
  const { view, step } = node;
  const [first, ...others] = isTerminal(view, step) ? [] : findUnclear(node);
  if (!first) return undefined;
  const clauses = [first, ...others].map(({ clause }) => clause);
  const message = `Could not be checked: ${namesText(clauses, 2)}.`;
  return createReason(view, first.code, message, { also: [first.place] });
}

/** Whether the end of the plan moves when this step does. */
function critical({ node: { view, step }, schedule }: OverlayQuestion): Reason | undefined {
  // A chain that rests on a guess of ours is none that the plan has.
  if (!schedule?.isCritical || schedule.estimate.isAssumed) return undefined;
  const message = 'On the driving chain: the plan ends later when this step does.';
  return createReason(view, 'driving-chain', message, { span: step.idSpan });
}

/** What cannot be taken back is said as long as it can still be left undone. */
function irreversible({ node: { view, step } }: StalenessQuestion): Reason | undefined {
  if (isTerminal(view, step) || !hasNoReturn(step)) return undefined;
  const span = step.pointOfNoReturn?.span ?? step.idSpan;
  return createReason(view, 'no-return', 'Point of no return.', { span });
}

function findingOf({ finding }: GateResult): string {
  return finding;
}
