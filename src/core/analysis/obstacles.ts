import type { ObstacleCode, Reason } from '../model/analysis.ts';
import { type Decision, nameOf, statusOf } from '../model/decision.ts';
import type { Impediment, Reference, Step } from '../model/plan.ts';
import type { Day } from '../model/value.ts';
import { daysBetween } from '../text/day.ts';
import { dayText, lastingText } from '../text/day-text.ts';
import type { Span } from '../text/span.ts';
import type { GateResult } from './gates.ts';
import type { Unmet } from './predecessors.ts';
import { findDecision, findStep } from './references.ts';
import { callStep, createReason, isStarted, type PlanView } from './world.ts';

/** One thing that stands in the way of a step. */
export interface Obstacle {
  readonly code: ObstacleCode;
  /** Equal for obstacles that name the same fact. */
  readonly key: string;
  readonly label: string;
  readonly reason: Reason;
  /** The step that it refers to, if it is one. */
  readonly step: Step | undefined;
}

/** What is known of a step before its obstacles are. */
export interface StepParts {
  readonly view: PlanView;
  readonly step: Step;
  readonly unmet: readonly Unmet[];
  readonly entry: readonly GateResult[];
}

/** The obstacles of a step that is not terminal, cycles left out: those show in the whole graph. */
export function findObstacles(parts: StepParts): Obstacle[] {
  return [
    ...declared(parts),
    ...parts.step.blockedBy.flatMap(impediment => impeded(parts, impediment) ?? []),
    ...failedGates(parts),
    ...undecided(parts),
    ...unresolved(parts),
  ];
}

/** Open entry criteria fail a step only when nothing else is left to wait for, or it is started. */
export function gatesCount({ step, unmet }: StepParts): boolean {
  return unmet.length === 0 || isStarted(step);
}

function declared({ view, step }: StepParts): Obstacle[] {
  const status = step.status;
  const value = status?.value;
  if (value !== 'on-hold' && value !== 'rolled-back') return [];
  const since = view.history.since(step, earlier => earlier.status?.value === value);
  const message = value === 'on-hold' ? onHold(view, step, since) : rolledBack(view, step, since);
  return [
    {
      code: value,
      key: `${value} ${view.plan.file} ${step.id} ${step.idSpan.start}`,
      label: step.id,
      reason: createReason(view, value, message, { since, span: status?.span }),
      step: undefined,
    },
  ];
}

function onHold(view: PlanView, step: Step, since: Day | undefined): string {
  const until = step.until ? ` until ${dayText(step.until.value, view.today)}` : '';
  const lasting = until === '' && since ? ` ${lastingText(daysBetween(since, view.today))}` : '';
  return sentence(`On hold${until}${lasting}`, step.reason);
}

function rolledBack(view: PlanView, step: Step, since: Day | undefined): string {
  return sentence(`Rolled back${since ? ` ${dayText(since, view.today)}` : ''}`, step.reason);
}

/** The obstacle that an impediment is as long as it is open. */
function impeded({ view, step }: StepParts, impediment: Impediment): Obstacle | undefined {
  const { ref } = impediment;
  const span = ref?.span ?? impediment.span;
  const since = impediment.since ?? view.history.since(step, holdsImpediment(impediment));
  const lasting = since ? ` ${lastingText(daysBetween(since, view.today))}` : '';
  const target = ref && findTarget(view, ref);
  const code = 'impediment';
  if (target?.kind === 'step') {
    if (target.isDone) return undefined;
    const message = sentence(`Blocked${lasting} by ${target.label}`, impediment.reason);
    const reason = createReason(view, code, message, { since, span });
    return { code, key: target.key, label: target.label, reason, step: target.step };
  }
  if (target?.kind === 'decision') {
    if (target.status === 'accepted') return undefined;
    const what = `Blocked${lasting} by ${target.label}, which is ${statusWords(target.status)}`;
    const message = sentence(what, impediment.reason);
    const reason = createReason(view, code, message, { since, span });
    return { code, key: target.key, label: target.label, reason, step: undefined };
  }
  if (impediment.until !== undefined && view.today > impediment.until) return undefined;
  const message = describe(impediment, lasting);
  const label = ref?.raw ?? impediment.reason ?? 'something that is not named';
  const reason = createReason(view, code, message, { since, span });
  return { code, key: keyOf(view, step, impediment), label, reason, step: undefined };
}

function describe({ ref, reason }: Impediment, lasting: string): string {
  if (ref) return sentence(`Blocked${lasting} by ${ref.raw}`, reason);
  if (reason) return sentence(`Blocked${lasting}`, reason);
  return `Blocked${lasting}, and it is not written by what.`;
}

/** Equal references mean one fact in every plan, equal words one fact in one plan. */
function keyOf(view: PlanView, step: Step, { ref, reason, span }: Impediment): string {
  if (ref) return `ref ${ref.raw.trim().toLowerCase().replace(/^gh-/, '#')}`;
  if (reason)
    return `text ${view.plan.file} ${reason.trim().toLowerCase().replaceAll(/\s+/g, ' ')}`;
  return `unnamed ${view.plan.file} ${step.id} ${span.start}`;
}

type Target =
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly key: string;
      readonly label: string;
      readonly isDone: boolean;
    }
  | {
      readonly kind: 'decision';
      readonly key: string;
      readonly label: string;
      readonly status: string;
    };

function findTarget(view: PlanView, ref: Reference): Target | undefined {
  const match = findStep(view.project, view.plan, ref.raw);
  if (match) {
    const { step, plan } = match;
    const isDone = step.status?.value === 'done' || step.status?.value === 'cancelled';
    const key = `step ${plan.file} ${step.id}`;
    return { kind: 'step', step, key, label: callStep(view, plan, step), isDone };
  }
  // A short bare number in "blocked by" is more likely an issue than a decision.
  if (/^\d{1,3}$/.test(ref.raw.trim())) return undefined;
  const { decision } = findDecision(view.project, ref.raw, view.plan.file);
  if (!decision) return undefined;
  const label = nameOf(decision);
  return { kind: 'decision', key: keyOfDecision(decision), label, status: statusOf(decision) };
}

function holdsImpediment(impediment: Impediment): (earlier: Step) => boolean {
  const wanted = impediment.ref?.raw ?? impediment.reason;
  return earlier => earlier.blockedBy.some(({ ref, reason }) => (ref?.raw ?? reason) === wanted);
}

function failedGates(parts: StepParts): Obstacle[] {
  if (!gatesCount(parts)) return [];
  const { view, entry } = parts;
  return entry.flatMap(({ gate, value, finding }) => {
    if (value !== 'fail' || gate.kind !== 'decision') return [];
    const { decision } = findDecision(view.project, gate.ref.raw, view.plan.file);
    if (!decision) return [];
    const since = dateOf(decision);
    const message = `Blocked by its entry criterion: ${finding}.`;
    return [
      aboutDecision(parts, decision, { code: 'gate-failed', message, since, span: gate.span }),
    ];
  });
}

/** Preparing and checking may begin before a decision is taken; changing the system may not. */
function undecided(parts: StepParts): Obstacle[] {
  const { view, step } = parts;
  const isPreparation = ['seam', 'build', 'verify'].includes(step.kind);
  const found: Obstacle[] = [];
  for (const ref of [...step.decisions, ...view.plan.decisions]) {
    const { decision } = findDecision(view.project, ref.raw, view.plan.file);
    if (!decision) continue;
    const status = statusOf(decision);
    const code = codeOfStatus(status);
    if (!code || (code === 'decision-open' && isPreparation)) continue;
    const since = dateOf(decision);
    const day = since ? ` since ${dayText(since, view.today)}` : '';
    const message = `Blocked by ${nameOf(decision)}, which is ${status}${day}.`;
    const facts = { code, message, since, span: ref.span };
    found.push(aboutDecision(parts, decision, facts));
  }
  return found;
}

function codeOfStatus(status: string): 'decision-invalid' | 'decision-open' | undefined {
  if (['rejected', 'deprecated', 'superseded', 'withdrawn'].includes(status)) {
    return 'decision-invalid';
  }
  return ['draft', 'proposed', 'deferred'].includes(status) ? 'decision-open' : undefined;
}

interface DecisionObstacle {
  readonly code: ObstacleCode;
  readonly message: string;
  readonly since: Day | undefined;
  readonly span: Span;
}

function aboutDecision(parts: StepParts, decision: Decision, facts: DecisionObstacle): Obstacle {
  const { code, message, since, span } = facts;
  return {
    code,
    key: keyOfDecision(decision),
    label: nameOf(decision),
    reason: createReason(parts.view, code, message, { since, span }),
    step: undefined,
  };
}

function unresolved({ unmet }: StepParts): Obstacle[] {
  return unmet
    .filter(({ kind }) => kind === 'missing')
    .map(({ dependency, reason }) => ({
      code: 'unresolved-ref',
      key: `missing ${reason.places[0]?.file} ${dependency.ref.raw}`,
      label: dependency.ref.raw,
      reason,
      step: undefined,
    }));
}

function keyOfDecision(decision: Decision): string {
  return `decision ${decision.file} ${decision.span.start}`;
}

/** The day a decision got its status is the day it bears, where that is certain. */
function dateOf(decision: Decision): Day | undefined {
  return decision.date?.doubt === undefined ? decision.date?.value : undefined;
}

function statusWords(status: string): string {
  return status === 'unknown' ? 'of unknown status' : status;
}

function sentence(start: string, reason: string | undefined): string {
  const text = reason ? `${start}: ${reason.trim()}` : start;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
