import { findNamed } from '../../model/find-named.ts';
import type { Incident } from '../../model/plan/incident.ts';
import { isCalledOff, type MaintenanceWindow } from '../../model/plan/maintenance-window.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { dayText } from '../../text/day-text.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { namesText } from '../../text/names-text.ts';
import { findFrozenNow } from '../calendar/frozen-now.ts';
import { dayAt, dayOf } from '../calendar/moment.ts';
import { findOccurrence, lastDayOf } from '../calendar/occurrence.ts';
import { incidentsFor } from '../names/find-side-file.ts';
import { findNamedSteps } from '../names/named-steps.ts';
import { createReason, isStarted, type PlanView } from '../world.ts';
import { describeIncident, keyOfIncident } from './describe-incident.ts';
import { incidentState } from './incident-state.ts';
import { type Obstacle, sentenceWith } from './obstacle.ts';

/** An open incident of this severity, or a worse one, halts what it names. */
const defaultSeverity = 2;

/** From 1, the gravest: an open incident of this severity, or a graver one, halts what it names. */
export function haltSeverityOf({ policy }: Plan): number {
  return policy.haltSeverity?.value ?? defaultSeverity;
}

/** Incidents, freezes and windows that keep a step of a risky kind from going on. */
export function findHalts(view: PlanView, step: Step, isNext: boolean): Obstacle[] {
  return [
    ...halted(view, step),
    ...(isNext || isStarted(view, step) ? frozen(view, step) : []),
    ...missed(view, step),
  ];
}

/** Whether a step changes what runs. */
export function canBeHalted({ kind }: Step): boolean {
  return ['migrate', 'divert', 'cutover', 'contract'].includes(kind);
}

/** Whether a freeze holds for a step: it changes what people meet. */
export function canBeFrozen({ kind }: Pick<Step, 'kind'>): boolean {
  return ['divert', 'cutover', 'contract'].includes(kind);
}

/** The open incidents that are bad enough to halt what they name. Each step of the plan asks for them. */
export const haltingIncidents = lazyOf(findHalting);

function findHalting(view: PlanView): readonly Incident[] {
  const limit = haltSeverityOf(view.plan);
  return incidentsFor(view.project, view.plan)
    .filter(({ severity }) => severity !== undefined && severity.value <= limit)
    .filter(incident => incidentState(view, incident) === 'open');
}

function halted(view: PlanView, step: Step): Obstacle[] {
  if (!canBeHalted(step)) return [];
  const { plan, project } = view;
  return haltingIncidents(view)
    .filter(({ steps, place }) => findNamedSteps(project, steps, place.file).steps.has(step))
    .map(incident => {
      const { id, place, started } = incident;
      const since = started && dayOf(started.value, plan.timeZone);
      const written = { file: place.file, span: id.span };
      const message = `Halted by ${describeIncident(view, incident)}.`;
      const parts = { since, span: step.idSpan, also: [written] };
      const reason = createReason(view, 'halted', message, parts);
      const key = keyOfIncident(incident);
      return { code: 'halted', key, label: id.value, reason, place: written };
    });
}

function frozen(view: PlanView, step: Step): Obstacle[] {
  if (!canBeFrozen(step)) return [];
  const { plan, today } = view;
  const time = findFrozenNow(view);
  if (!time) return [];
  const { freezes } = time;
  const name = namesText(freezes.map(({ id }) => id?.value ?? 'a freeze'));
  const until = dayText(lastDayOf(time, plan.timeZone) ?? today, today);
  const message = sentenceWith(
    `Blocked by the ${freezes.length === 1 ? 'freeze' : 'freezes'} ${name} until ${until}`,
    freezes.flatMap(({ reason }) => reason?.value ?? []).join(', ') || undefined,
  );
  const since = dayAt(time.start, plan.timeZone);
  const places = freezes.map(({ span }) => ({ file: plan.file, span }));
  const reason = createReason(view, 'frozen', message, { since, also: places });
  const key = `freeze ${plan.file} ${freezes[0]?.span.start}`;
  return [{ code: 'frozen', key, label: name, reason }];
}

/** No time of its window is left, and the step has not started. */
function missed(view: PlanView, step: Step): Obstacle[] {
  const { plan } = view;
  const window = findNamed(plan.maintenanceWindows, step.window);
  if (!window || isStarted(view, step)) return [];
  const end = endOf(view, window);
  if (!end) return [];
  const { words, since } = end;
  const message = `Blocked: its window ${window.id.value} ${words}, and the step has not started.`;
  const reason = createReason(view, 'window-missed', message, { since, span: step.window?.span });
  const key = `window ${plan.file} ${window.id.value}`;
  return [{ code: 'window-missed', key, label: window.id.value, reason }];
}

/** Undefined while a time of the window is left, and where its times are not known. */
function endOf({ plan, clocks, now, today }: PlanView, window: MaintenanceWindow) {
  if (isCalledOff(window)) return { words: `is ${window.status?.value}`, since: undefined };
  const found = findOccurrence(window, clocks, now);
  if (found.kind !== 'over') return undefined;
  const since = lastDayOf(found, plan.timeZone);
  return { words: `was on ${dayText(since ?? today, today)}`, since };
}
