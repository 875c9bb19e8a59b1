import type { SoakGate } from '../../model/gate.ts';
import type { Verdict } from '../../model/gate-result.ts';
import type { Incident } from '../../model/incident.ts';
import type { Step } from '../../model/plan.ts';
import { wholeDays } from '../../model/value.ts';
import { daysText, dayText, namesText } from '../../text/day-text.ts';
import { dayAt, type Time, timeAfter, timeOf } from '../calendar/moment.ts';
import { keyOfIncident } from '../conditions/describe-incident.ts';
import { finishOf } from '../conditions/finish-of.ts';
import { incidentState } from '../conditions/incident-state.ts';
import { incidentsFor } from '../find-side-file.ts';
import type { PlanView } from '../world.ts';
import { isMeant } from './check-incidents.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/**
 * Passes when a step has been verified for long enough. An incident that counts and is open fails
 * it; each one that was resolved meanwhile starts the clock again.
 */
export function checkSoak({ view, step, gate }: GateQuestion<SoakGate>): Verdict {
  const { plan, now } = view;
  const length = daysText(wholeDays(gate.for.value));
  if (!isSoaking(step)) return { value: 'pending', finding: `its soak of ${length} has not begun` };
  const begin = beginOf(view, step);
  if (begin === undefined) return unknownBecause(`it is not known since when it is verified`);
  const incidents = meanwhile(view, gate, begin);
  const open = incidents.filter(({ incident }) => incidentState(view, incident) !== 'resolved');
  const [first] = open;
  if (first) {
    const names = namesText(open.map(({ incident }) => incident.id.value));
    const are = open.length === 1 ? 'is' : 'are';
    const finding = `${names} happened during its soak and ${are} not resolved`;
    const { incident } = first;
    const places = [
      {
        file: incident.place.file,
        span: (incident.status ?? incident.resolved ?? incident.id).span,
      },
    ];
    return {
      value: 'fail',
      finding,
      key: keyOfIncident(incident),
      label: incident.id.value,
      places,
    };
  }
  const from = Math.max(begin, ...incidents.map(({ end }) => end ?? now));
  const free = timeAfter(from, gate.for.value, plan.timeZone);
  if (free > now) {
    const until = dayAt(free, plan.timeZone);
    const again = from > begin ? ', counted from its last incident' : '';
    // It may have been verified before anybody wrote so down.
    const latest = from === begin && isOlder(view, step) ? ' at the latest' : '';
    const end = until ? ` until ${dayText(until, view.today)}${latest}` : '';
    return { value: 'pending', finding: `its soak of ${length} runs${end}${again}`, until };
  }
  return { value: 'pass', finding: `it has been verified for ${length}` };
}

function isSoaking({ status }: Step): boolean {
  return status?.value === 'verifying' || status?.value === 'done';
}

/** A step that nobody marked as verifying has been soaking since it was finished. */
function beginOf(view: PlanView, step: Step): Time | undefined {
  const day =
    step.status?.value === 'verifying'
      ? view.history.since(step, earlier => earlier.status?.value === 'verifying')
      : finishOf(view, step);
  return day === undefined ? undefined : timeOf(day, view.plan.timeZone);
}

function isOlder({ history }: PlanView, step: Step): boolean {
  const status = step.status?.value;
  if (status === 'done' && step.finished) return false;
  return history.isOlder(step, earlier => earlier.status?.value === status);
}

interface Meanwhile {
  readonly incident: Incident;
  readonly end: Time | undefined;
}

/** The incidents that count and were not over when the soak began. */
function meanwhile(view: PlanView, { incidents }: SoakGate, begin: Time): Meanwhile[] {
  const { project, plan } = view;
  if (!incidents) return [];
  return incidentsFor(project, plan)
    .filter(incident => isMeant(incident, incidents))
    .map(incident => ({
      incident,
      end: incident.resolved && timeOf(incident.resolved.value, plan.timeZone),
    }))
    .filter(({ incident, end }) => (end === undefined ? !isOver(view, incident) : end > begin));
}

/** Resolved at a time that nobody wrote: whether that was before the soak cannot be told. */
function isOver(view: PlanView, incident: Incident): boolean {
  return incidentState(view, incident) === 'resolved';
}
