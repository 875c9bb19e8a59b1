import type { Verdict } from '../../model/analysis/gate-result.ts';
import type { SoakGate } from '../../model/plan/gate.ts';
import type { Incident } from '../../model/plan/incident.ts';
import type { Step } from '../../model/plan/plan.ts';
import { dayText } from '../../text/day-text.ts';
import { durationText } from '../../text/duration-text.ts';
import { isOrAre } from '../../text/is-or-are.ts';
import { beginOn, dayAt, type Time, timeAfter, timeOf } from '../calendar/moment.ts';
import { factOfIncidents } from '../conditions/describe-incident.ts';
import { finishOf } from '../conditions/finish-of.ts';
import { incidentEnd, incidentState, placeOfState } from '../conditions/incident-state.ts';
import { incidentsFor } from '../names/find-side-file.ts';
import { statusOn } from '../status-on.ts';
import type { PlanView } from '../world.ts';
import { isMeant } from './check-incidents.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';
import { namesOfIncidents, unknownWhen, unknownWhether } from './unclear-incidents.ts';

/**
 * Passes when a step has been verified for long enough. An incident that counts and is open fails
 * it; each one that was resolved meanwhile starts the clock again. One that began later is none of it.
 * Where it asks for incidents and nobody keeps any, nothing tells that there were none.
 */
export function checkSoak({ view, step, gate }: GateQuestion<SoakGate>): Verdict {
  const { plan, now } = view;
  const length = durationText(gate.for.value);
  const status = statusOn(view, step);
  if (status !== 'verifying' && status !== 'done')
    return { value: 'pending', finding: `its soak of ${length} has not begun` };
  const begin = beginOf(view, step, gate);
  if (begin === undefined) return unknownBecause(`it is not known since when it is verified`);
  const { open, undecided, undated, from } = watch(view, gate, begin);
  const disturbed = checkOpen(open) ?? checkUnclear(undecided, undated);
  if (disturbed) return disturbed;
  const free = timeAfter(from, gate.for.value, plan.timeZone);
  // It may have been verified before anybody wrote so down.
  const mayBeOlder = from === begin && isOlder(view, step);
  if (free > now) {
    const until = dayAt(free, plan.timeZone);
    const again = from > begin ? ', counted from its last incident' : '';
    const latest = mayBeOlder ? ' at the latest' : '';
    const end = until ? ` until ${dayText(until, view.today)}${latest}` : '';
    return { value: 'pending', finding: `its soak of ${length} runs${end}${again}`, until };
  }
  if (gate.incidents && incidentsFor(view.project, plan).length === 0) {
    return unknownBecause(`its soak of ${length} is over, but no incidents are kept here`);
  }
  return {
    value: 'pass',
    finding: `its soak of ${length} is over`,
    since: dayAt(free, plan.timeZone),
    isOlder: mayBeOlder,
  };
}

/** A step that nobody marked as verifying has been soaking since it was finished. */
function beginOf(view: PlanView, step: Step, gate: SoakGate): Time | undefined {
  const day =
    step.status?.value === 'verifying'
      ? view.history.since(step, earlier => earlier.status?.value === 'verifying')
      : finishOf(view, step);
  return day === undefined ? undefined : beginOn(day, gate.for.value, view.plan.timeZone);
}

function isOlder({ history }: PlanView, step: Step): boolean {
  const status = step.status?.value;
  if (status === 'done' && step.finished) return false;
  return history.isOlder(step, earlier => earlier.status?.value === status);
}

/** The incidents that count, and from when on there were none. */
interface Watched {
  readonly open: readonly Incident[];
  /** Those of which nobody wrote whether they are resolved. */
  readonly undecided: readonly Incident[];
  /** Those that are resolved, and nobody wrote when. */
  readonly undated: readonly Incident[];
  readonly from: Time;
}

/** Goes through the incidents that were not over when the soak began, and began before it was over. */
function watch(view: PlanView, gate: SoakGate, begin: Time): Watched {
  const { project, plan } = view;
  const { incidents } = gate;
  const timeIn = (moment: Incident['resolved']) => moment && timeOf(moment.value, plan.timeZone);
  const counted = incidentsFor(project, plan)
    .filter(incident => incidents && isMeant(incident, incidents))
    .map(incident => ({ incident, start: timeIn(incident.started) ?? 0 }))
    .sort((a, b) => a.start - b.start);
  const open: Incident[] = [];
  const undecided: Incident[] = [];
  const undated: Incident[] = [];
  let from = begin;
  let free = timeAfter(from, gate.for.value, plan.timeZone);
  for (const { incident, start } of counted) {
    if (start >= free) break;
    const state = incidentState(view, incident);
    const end = incidentEnd(view, incident);
    if (state === 'open') open.push(incident);
    else if (state === 'unknown') undecided.push(incident);
    else if (end === undefined) undated.push(incident);
    else if (end > from) {
      from = end;
      free = timeAfter(from, gate.for.value, plan.timeZone);
    }
  }
  return { open, undecided, undated, from };
}

function checkOpen(open: readonly Incident[]): Verdict | undefined {
  if (open.length === 0) return undefined;
  return {
    value: 'fail',
    finding: `${namesOfIncidents(open)} happened during its soak and ${isOrAre(open)} not resolved`,
    ...factOfIncidents(open),
    places: open.map(placeOfState),
  };
}

function checkUnclear(
  undecided: readonly Incident[],
  undated: readonly Incident[],
): Verdict | undefined {
  if (undecided.length > 0) return unknownWhether(undecided);
  return undated.length > 0 ? unknownWhen(undated) : undefined;
}
