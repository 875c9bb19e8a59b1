import type { Incident } from '../../model/incident.ts';
import { isCalledOff, type MaintenanceWindow } from '../../model/maintenance-window.ts';
import type { Plan, Step } from '../../model/plan.ts';
import { dayText } from '../../text/day-text.ts';
import { dayAt, dayOf } from '../calendar/moment.ts';
import { findOccurrence, lastDayOf } from '../calendar/occurrence.ts';
import { incidentsFor } from '../find-side-file.ts';
import { createReason, isStarted, type PlanView } from '../world.ts';
import { describeIncident, keyOfIncident } from './describe-incident.ts';
import { incidentState } from './incident-state.ts';
import { type Obstacle, sentenceWith } from './obstacle.ts';
import { topOf } from './top-of.ts';

/** An open incident of this severity, or a worse one, halts what it names. */
const defaultSeverity = 2;

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

function halted(view: PlanView, step: Step): Obstacle[] {
  if (!['migrate', 'divert', 'cutover', 'contract'].includes(step.kind)) return [];
  const { plan, project } = view;
  const limit = haltSeverityOf(plan);
  return incidentsFor(project, plan)
    .filter(incident => incidentState(view, incident) === 'open' && isAbout(incident, view, step))
    .filter(({ severity }) => severity !== undefined && severity.value <= limit)
    .map(incident => {
      const { id, place, started } = incident;
      const since = started && dayOf(started.value, plan.timeZone);
      const reason = createReason(
        view,
        'halted',
        `Halted by ${describeIncident(view, incident)}.`,
        {
          since,
          span: step.idSpan,
          also: [{ file: place.file, span: id.span }],
        },
      );
      return obstacle('halted', keyOfIncident(incident), id.value, reason);
    });
}

/** An incident names a step, a part of it, or a whole plan. */
function isAbout(incident: Incident, { plan }: PlanView, step: Step): boolean {
  const known = named.get(plan) ?? new WeakMap<Incident, ReadonlySet<Step>>();
  named.set(plan, known);
  const steps = known.get(incident) ?? findNamed(incident, plan);
  known.set(incident, steps);
  return steps.has(step);
}

/** Neither a plan nor an incident ever changes. */
const named = new WeakMap<Plan, WeakMap<Incident, ReadonlySet<Step>>>();

function findNamed({ steps: refs }: Incident, plan: Plan): ReadonlySet<Step> {
  const names = new Set(refs.map(({ raw }) => raw));
  const isWhole = names.has(plan.id);
  return new Set(
    plan.steps
      .filter(({ id }) => isWhole || names.has(id) || names.has(`${plan.id}/${id}`))
      .flatMap(step => topOf(plan, step) ?? []),
  );
}

function frozen(view: PlanView, step: Step): Obstacle[] {
  if (!['divert', 'cutover', 'contract'].includes(step.kind)) return [];
  const { plan, now, today } = view;
  return plan.calendar.freezes.flatMap(freeze => {
    const found = findOccurrence(freeze, view.clocks, now);
    if (found.kind !== 'running') return [];
    const name = freeze.id?.value ?? 'a freeze';
    const until = dayText(dayAt(found.end, plan.timeZone) ?? today, today);
    const message = sentenceWith(
      `Blocked by the freeze ${name} until ${until}`,
      freeze.reason?.value,
    );
    const since = dayAt(found.start, plan.timeZone);
    const reason = createReason(view, 'frozen', message, { since, span: freeze.span });
    return [obstacle('frozen', `freeze ${plan.file} ${freeze.span.start}`, name, reason)];
  });
}

/** No time of its window is left, and the step has not started. */
function missed(view: PlanView, step: Step): Obstacle[] {
  const { plan } = view;
  const window = plan.maintenanceWindows.find(({ id }) => id.value === step.window?.raw);
  if (!window || isStarted(view, step)) return [];
  const end = endOf(view, window);
  if (!end) return [];
  const { words, since } = end;
  const message = `Blocked: its window ${window.id.value} ${words}, and the step has not started.`;
  const reason = createReason(view, 'window-missed', message, { since, span: step.window?.span });
  const key = `window ${plan.file} ${window.id.value}`;
  return [obstacle('window-missed', key, window.id.value, reason)];
}

/** Undefined while a time of the window is left, and where its times are not known. */
function endOf({ plan, clocks, now, today }: PlanView, window: MaintenanceWindow) {
  if (isCalledOff(window)) return { words: `is ${window.status?.value}`, since: undefined };
  const found = findOccurrence(window, clocks, now);
  if (found.kind !== 'over') return undefined;
  const since = lastDayOf(found, plan.timeZone);
  return { words: `was on ${dayText(since ?? today, today)}`, since };
}

function obstacle(
  code: Obstacle['code'],
  key: string,
  label: string,
  reason: Obstacle['reason'],
): Obstacle {
  return { code, key, label, reason, step: undefined };
}
