import type { GateResult } from '../../model/analysis/gate-result.ts';
import { findNamed } from '../../model/find-named.ts';
import type { Gate } from '../../model/plan/gate.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Reference } from '../../model/reference.ts';
import type { Day, Moment } from '../../model/value.ts';
import { dayAt, dayOf } from '../calendar/moment.ts';
import { findOccurrence } from '../calendar/occurrence.ts';
import { certainDayOf } from '../conditions/obstacle.ts';
import { findIncident, findPremortem } from '../names/find-side-file.ts';
import { findDecision } from '../names/references.ts';
import type { StepNode } from '../nodes.ts';
import type { PlanView } from '../world.ts';

/** The days up to today on which something that held a step up let go of it, as far as they are written. */
export function freedDays(node: StepNode): Day[] {
  const { view, step, ends, entry } = node;
  const { plan, today } = view;
  const blockers = step.blockedBy.flatMap(({ ref }) => ref ?? []);
  return [
    ...(step.start ? [step.start.value] : []),
    ...ends,
    ...entry.flatMap(result => passedOn(view, result)),
    ...[...step.decisions, ...plan.decisions, ...blockers].flatMap(ref => decidedOn(view, ref)),
    ...blockers.flatMap(ref => resolvedOn(view, ref)),
    ...step.blockedBy.flatMap(({ until }) => until ?? []),
    ...openedOn(node),
  ].filter(day => day <= today);
}

function decidedOn({ project, plan }: PlanView, { raw }: Reference): Day[] {
  const { decision } = findDecision(project, raw, plan.file);
  const day = decision && certainDayOf(decision);
  return day === undefined ? [] : [day];
}

function resolvedOn({ project, plan }: PlanView, { raw }: Reference): Day[] {
  const end = findIncident(project, plan, raw)?.resolved;
  return daysIn(plan, end?.value);
}

/** The day of a moment; none of what is no moment. */
function daysIn({ timeZone }: Plan, moment: Moment | undefined): Day[] {
  const day = moment === undefined ? undefined : dayOf(moment, timeZone);
  return day === undefined ? [] : [day];
}

/** Since when a criterion has been met, or when people said what it asks for. */
function passedOn(view: PlanView, { gate, value, since }: GateResult): Day[] {
  if (value !== 'pass') return [];
  return since === undefined ? saidOn(view, gate) : [since];
}

function saidOn(view: PlanView, gate: Gate): Day[] {
  const { project, plan } = view;
  switch (gate.kind) {
    case 'approval':
      return gate.given.flatMap(({ at }) => daysIn(plan, at?.value));
    case 'manual':
      return daysIn(plan, gate.at?.value);
    case 'decision':
      return decidedOn(view, gate.ref);
    case 'premortem':
      return daysIn(plan, findPremortem(project, plan, gate.ref.raw)?.held?.value);
    default:
      return [];
  }
}

/** The day on which the time of its window began that is on now, or comes today. */
function openedOn({ view, step }: StepNode): Day[] {
  const { plan, clocks, now } = view;
  const window = findNamed(plan.maintenanceWindows, step.window);
  const found = window && findOccurrence(window, clocks, now);
  if (!found || found.kind === 'unknown') return [];
  const day = dayAt(found.start, plan.timeZone);
  return day === undefined ? [] : [day];
}
