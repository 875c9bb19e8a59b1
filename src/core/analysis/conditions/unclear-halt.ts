import type { Incident } from '../../model/plan/incident.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { findOccurrence } from '../calendar/occurrence.ts';
import { incidentsFor } from '../names/find-side-file.ts';
import { findNamedSteps } from '../names/named-steps.ts';
import type { StepMatch } from '../names/references.ts';
import type { StepNode } from '../nodes.ts';
import { findParts } from '../plan-parts.ts';
import { isStarted, type PlanView } from '../world.ts';
import { canBeFrozen, canBeHalted, haltingIncidents, haltSeverityOf } from './halting.ts';
import { incidentState } from './incident-state.ts';
import type { Unclear } from './unclear.ts';

/**
 * What may keep a step of a risky kind from going on, and nobody can tell: an incident of which too
 * little is written, or a freeze of unknown times. Undefined where there is nothing of that kind.
 */
export function findUnclearHalt(node: StepNode): Unclear | undefined {
  return unclearName(node) ?? unclearIncident(node) ?? unclearFreeze(node);
}

/** An incident names a step of that id, and not its plan. */
function unclearName({ view, step }: StepNode): Unclear | undefined {
  if (!canBeHalted(step)) return undefined;
  for (const incident of haltingIncidents(view)) {
    const isMeant = (match: StepMatch) =>
      match.plan === view.plan && findParts(match.plan).topOf(match.step) === step;
    const { id, steps, place } = incident;
    const { unclear } = findNamedSteps(view.project, steps, place.file);
    const name = unclear.find(({ matches }) => matches.some(isMeant));
    if (!name) continue;
    const clause = `${id.value} names ${name.ref.raw}, and it is not known of which plan`;
    return { code: 'halt-unknown', clause, place: { file: place.file, span: name.ref.span } };
  }
  return undefined;
}

/** It names the step, and nobody wrote how severe it is, or whether it is over. */
function unclearIncident({ view, step }: StepNode): Unclear | undefined {
  if (!canBeHalted(step)) return undefined;
  for (const { incident, clause } of unclearIncidents(view)) {
    const { id, steps, place } = incident;
    if (!findNamedSteps(view.project, steps, place.file).steps.has(step)) continue;
    return { code: 'halt-unknown', clause, place: { file: place.file, span: id.span } };
  }
  return undefined;
}

interface UnclearIncident {
  readonly incident: Incident;
  readonly clause: string;
}

/** Each step of the plan asks for them. */
const unclearIncidents = lazyOf(findUnclearIncidents);

function findUnclearIncidents(view: PlanView): readonly UnclearIncident[] {
  const limit = haltSeverityOf(view.plan);
  return incidentsFor(view.project, view.plan).flatMap(incident => {
    const { id, severity, steps } = incident;
    const state = incidentState(view, incident);
    if (steps.length === 0 || state === 'resolved' || (severity && severity.value > limit)) {
      return [];
    }
    if (state === 'unknown') {
      return { incident, clause: `nobody wrote whether ${id.value} is resolved` };
    }
    if (severity) return [];
    return { incident, clause: `${id.value} is open, and nobody wrote how severe it is` };
  });
}

/** A freeze of which a time cannot be read may be on, where none is that can. */
function unclearFreeze({ view, step, unmet }: StepNode): Unclear | undefined {
  if (!canBeFrozen(step) || (unmet.length > 0 && !isStarted(view, step))) return undefined;
  for (const freeze of view.plan.calendar.freezes) {
    const found = findOccurrence(freeze, view.clocks, view.now);
    const isKnown = found.kind === 'coming' ? found.isNext : found.kind !== 'unknown';
    if (isKnown) continue;
    const name = freeze.id ? `the freeze ${freeze.id.value}` : 'a freeze';
    const clause = `it is not known whether ${name} is on`;
    return { code: 'halt-unknown', clause, place: { file: view.plan.file, span: freeze.span } };
  }
  return undefined;
}
