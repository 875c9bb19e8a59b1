import { nameOf, statusOf } from '../../model/decision.ts';
import type { Incident } from '../../model/plan/incident.ts';
import type { Impediment, Step } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { dayOf } from '../calendar/moment.ts';
import { findIncident } from '../names/find-side-file.ts';
import { findDecision, findStep } from '../names/references.ts';
import { callStep, createReason, isCancelled, isTerminal, type PlanView } from '../world.ts';
import { describeIncident, keyOfIncident } from './describe-incident.ts';
import { incidentState } from './incident-state.ts';
import { lastingWords } from './lasting-words.ts';
import { keyOfDecision, type Obstacle, sentenceWith } from './obstacle.ts';

/** The obstacle that a declared impediment is, as long as it is open. */
export function findImpediment(
  view: PlanView,
  step: Step,
  impediment: Impediment,
): Obstacle | undefined {
  const target = findTarget(view, step, impediment);
  if (!target.isOpen) return undefined;
  const { ref } = impediment;
  const written = impediment.since ?? startOf(target, view);
  const since = written ?? view.history.since(step, holds(impediment));
  const isOlder = written === undefined && view.history.isOlder(step, holds(impediment));
  const lasting = since ? spanWords(since, view.today, isOlder) : '';
  const message = describe(view, target, { impediment, lasting });
  const reason = createReason(view, 'impediment', message, {
    since: isOlder ? undefined : since,
    span: ref?.span ?? impediment.span,
  });
  const { key, label } = target;
  const blocking = target.kind === 'step' ? target.step : undefined;
  return { code: 'impediment', key, label, reason, step: blocking };
}

/** A day that is still to come is named: ` from 20 Mar`. */
function spanWords(since: Day, today: Day, isOlder: boolean): string {
  if (since > today) return ` from ${dayText(since, today)}`;
  return lastingWords(since, today, isOlder);
}

/** An incident has stood in the way since it began. */
function startOf(target: Target, { plan }: PlanView): Day | undefined {
  const started = target.kind === 'incident' ? target.incident.started : undefined;
  return started && dayOf(started.value, plan.timeZone);
}

interface TargetParts {
  readonly key: string;
  readonly label: string;
  readonly isOpen: boolean;
}

/** What an impediment refers to. */
type Target =
  | (TargetParts & { readonly kind: 'step'; readonly step: Step })
  | (TargetParts & { readonly kind: 'decision'; readonly status: string })
  | (TargetParts & { readonly kind: 'incident'; readonly incident: Incident })
  | (TargetParts & { readonly kind: 'unknown' });

function findTarget(view: PlanView, step: Step, impediment: Impediment): Target {
  const { ref, reason } = impediment;
  // A step by its name alone is understood as that step, though it is written as mere words.
  const found = findStepTarget(view, ref?.raw ?? reason ?? '');
  if (found) return found;
  const decision = ref && findDecisionTarget(view, ref.raw);
  if (decision) return decision;
  const incident = ref && findIncident(view.project, view.plan, ref.raw);
  if (incident) return toIncidentTarget(view, incident);
  return {
    kind: 'unknown',
    key: keyOf(view, step, impediment),
    label: ref?.raw ?? reason ?? 'something that is not named',
    isOpen: impediment.until === undefined || view.today <= impediment.until,
  };
}

function findStepTarget(view: PlanView, text: string): Target | undefined {
  const match = findStep(view.project, view.plan, text);
  if (!match) return undefined;
  const { step, plan } = match;
  const key = `step ${plan.file} ${step.id}`;
  const day = { plan, today: view.today };
  const isOpen = !isTerminal(day, step) && !isCancelled(day, step);
  return { kind: 'step', step, key, label: callStep(view, plan, step), isOpen };
}

function findDecisionTarget(view: PlanView, text: string): Target | undefined {
  // A short bare number in "blocked by" is more likely an issue than a decision.
  if (/^\d{1,3}$/.test(text.trim())) return undefined;
  const { decision } = findDecision(view.project, text, view.plan.file);
  if (!decision) return undefined;
  const status = statusOf(decision);
  const key = keyOfDecision(decision);
  return { kind: 'decision', key, label: nameOf(decision), status, isOpen: status !== 'accepted' };
}

/** One of which nobody wrote whether it is resolved is open, as the impediment itself says. */
function toIncidentTarget(view: PlanView, incident: Incident): Target {
  return {
    kind: 'incident',
    incident,
    key: keyOfIncident(incident),
    label: incident.id.value,
    isOpen: incidentState(view, incident) !== 'resolved',
  };
}

/** Equal references mean one fact in every plan, equal words one fact in one plan. */
function keyOf(view: PlanView, step: Step, { ref, reason, span }: Impediment): string {
  if (ref) return `ref ${ref.raw.trim().toLowerCase().replace(/^gh-/, '#')}`;
  if (reason)
    return `text ${view.plan.file} ${reason.trim().toLowerCase().replaceAll(/\s+/g, ' ')}`;
  return `unnamed ${view.plan.file} ${step.id} ${span.start}`;
}

function holds(impediment: Impediment): (earlier: Step) => boolean {
  const wanted = impediment.ref?.raw ?? impediment.reason;
  return earlier => earlier.blockedBy.some(({ ref, reason }) => (ref?.raw ?? reason) === wanted);
}

interface Blocking {
  readonly impediment: Impediment;
  /** ` for 3 days`; empty where nobody knows since when. */
  readonly lasting: string;
}

function describe(view: PlanView, target: Target, { impediment, lasting }: Blocking): string {
  const { ref, reason } = impediment;
  const why = ref ? reason : undefined;
  if (target.kind === 'step') return sentenceWith(`Blocked${lasting} by ${target.label}`, why);
  if (target.kind === 'decision') {
    const status = target.status === 'unknown' ? 'of unknown status' : target.status;
    return sentenceWith(`Blocked${lasting} by ${target.label}, which is ${status}`, why);
  }
  if (target.kind === 'incident') {
    return sentenceWith(`Blocked${lasting} by ${describeIncident(view, target.incident)}`, why);
  }
  if (ref) return sentenceWith(`Blocked${lasting} by ${target.label}`, why);
  if (reason) return sentenceWith(`Blocked${lasting}`, reason);
  return `Blocked${lasting}, and it is not written by what.`;
}
