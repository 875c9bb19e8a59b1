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
  const written = impediment.since ?? target.since;
  const since = written ?? view.history.since(step, holds(impediment));
  const isOlder = written === undefined && view.history.isOlder(step, holds(impediment));
  const lasting = since ? spanWords(since, view.today, isOlder) : '';
  const message = describe(`Blocked${lasting}`, target, impediment);
  const reason = createReason(view, 'impediment', message, {
    since: isOlder ? undefined : since,
    span: impediment.ref?.span ?? impediment.span,
  });
  return { code: 'impediment', key: target.key, label: target.label, reason, step: target.step };
}

/** A day that is still to come is named: ` from 20 Mar`. */
function spanWords(since: Day, today: Day, isOlder: boolean): string {
  if (since > today) return ` from ${dayText(since, today)}`;
  return lastingWords(since, today, isOlder);
}

/** What an impediment refers to. */
interface Target {
  readonly key: string;
  readonly label: string;
  /** What blocks, in a sentence; undefined where it has no name. */
  readonly name: string | undefined;
  readonly isOpen: boolean;
  readonly step?: Step;
  /** An incident has stood in the way since it began. */
  readonly since?: Day | undefined;
}

function findTarget(view: PlanView, step: Step, impediment: Impediment): Target {
  const { ref, reason, until } = impediment;
  // A step by its name alone is understood as that step, though it is written as mere words.
  const found = findStepTarget(view, ref?.raw ?? reason ?? '');
  if (found) return found;
  const decision = ref && findDecisionTarget(view, ref.raw);
  if (decision) return decision;
  const incident = ref && findIncident(view.project, view.plan, ref.raw);
  if (incident) return toIncidentTarget(view, incident);
  return {
    key: keyOf(view, step, impediment),
    label: ref?.raw ?? reason ?? 'something that is not named',
    name: ref?.raw,
    isOpen: until === undefined || view.today <= until,
  };
}

function findStepTarget(view: PlanView, text: string): Target | undefined {
  const match = findStep(view.project, view.plan, text);
  if (!match) return undefined;
  const { step, plan } = match;
  const name = callStep(view, plan, step);
  const day = { plan, today: view.today };
  const isOpen = !isTerminal(day, step) && !isCancelled(day, step);
  return { key: `step ${plan.file} ${step.id}`, label: name, name, isOpen, step };
}

function findDecisionTarget(view: PlanView, text: string): Target | undefined {
  // A short bare number in "blocked by" is more likely an issue than a decision.
  if (/^\d{1,3}$/.test(text.trim())) return undefined;
  const { decision } = findDecision(view.project, text, view.plan.file);
  if (!decision) return undefined;
  const status = statusOf(decision);
  const label = nameOf(decision);
  const name = `${label}, which is ${status === 'unknown' ? 'of unknown status' : status}`;
  return { key: keyOfDecision(decision), label, name, isOpen: status !== 'accepted' };
}

/** One of which nobody wrote whether it is resolved is open, as the impediment itself says. */
function toIncidentTarget(view: PlanView, incident: Incident): Target {
  const { id, started } = incident;
  return {
    key: keyOfIncident(incident),
    label: id.value,
    name: describeIncident(view, incident),
    isOpen: incidentState(view, incident) !== 'resolved',
    since: started && dayOf(started.value, view.plan.timeZone),
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

/** `blocked` is `Blocked`, and for how long where somebody knows. */
function describe(blocked: string, { name }: Target, { ref, reason }: Impediment): string {
  if (name !== undefined) return sentenceWith(`${blocked} by ${name}`, ref && reason);
  return reason ? sentenceWith(blocked, reason) : `${blocked}, and it is not written by what.`;
}
