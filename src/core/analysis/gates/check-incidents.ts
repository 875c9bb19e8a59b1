import type { Verdict } from '../../model/analysis/gate-result.ts';
import { holds, toLimit } from '../../model/plan/comparison.ts';
import type { IncidentsCriterion } from '../../model/plan/gate.ts';
import type { Incident } from '../../model/plan/incident.ts';
import type { Day } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { durationText } from '../../text/duration-text.ts';
import { isOrAre } from '../../text/is-or-are.ts';
import { dayAt, dayOf, timeAfter } from '../calendar/moment.ts';
import { factOfIncidents } from '../conditions/describe-incident.ts';
import { incidentEnd, incidentState, placeOfState } from '../conditions/incident-state.ts';
import { incidentsFor } from '../names/find-side-file.ts';
import type { PlanView } from '../world.ts';
import { comparisonText } from './comparison-text.ts';
import { unknownBecause } from './gate-question.ts';
import { namesOfIncidents, unknownWhen, unknownWhether } from './unclear-incidents.ts';

/**
 * Passes while few enough incidents are open, and none was resolved lately. An incident whose
 * severity is not written counts: the worst is assumed until somebody says better.
 */
export function checkIncidents(view: PlanView, criterion: IncidentsCriterion): Verdict {
  const all = incidentsFor(view.project, view.plan);
  if (all.length === 0) return unknownBecause('no incidents are kept here');
  const counted = all.filter(incident => isMeant(incident, criterion));
  return checkOpen(view, counted, criterion) ?? checkQuiet(view, counted, criterion);
}

/** Whether the criterion is about incidents of this severity. */
export function isMeant({ severity }: Incident, criterion: IncidentsCriterion): boolean {
  if (!criterion.severity || !severity) return true;
  return holds(criterion.severity.value, severity.value);
}

function checkOpen(
  view: PlanView,
  counted: readonly Incident[],
  criterion: IncidentsCriterion,
): Verdict | undefined {
  const limit = toLimit(criterion.open?.value ?? { operator: '=', value: 0 });
  const open = counted.filter(incident => incidentState(view, incident) === 'open');
  const unclear = counted.filter(incident => incidentState(view, incident) === 'unknown');
  if (!holds(limit, open.length)) {
    if (open.length === 0)
      return unknownBecause(`the number of open incidents must be ${comparisonText(limit)}`);
    return {
      value: 'fail',
      finding: `${namesOfIncidents(open)} ${isOrAre(open)} open`,
      ...factOfIncidents(open),
      since: startOf(view, open),
      places: open.map(placeOfState),
    };
  }
  return holds(limit, open.length + unclear.length) ? undefined : unknownWhether(unclear);
}

/** The day on which the first of them began; undefined where one may have begun before. */
function startOf({ plan }: PlanView, open: readonly Incident[]): Day | undefined {
  const days = open.flatMap(
    ({ started }) => (started && dayOf(started.value, plan.timeZone)) ?? [],
  );
  return days.length < open.length ? undefined : days.sort()[0];
}

function checkQuiet(
  view: PlanView,
  counted: readonly Incident[],
  { quiet }: IncidentsCriterion,
): Verdict {
  const { plan, now } = view;
  const pass: Verdict = { value: 'pass', finding: 'no incident stands in the way' };
  if (!quiet) return pass;
  const resolved = counted.filter(incident => incidentState(view, incident) === 'resolved');
  const unclear = resolved.filter(incident => incidentEnd(view, incident) === undefined);
  const ends = resolved.flatMap(incident => {
    const time = incidentEnd(view, incident);
    return time === undefined
      ? []
      : { incident, free: timeAfter(time, quiet.value, plan.timeZone) };
  });
  const [last] = ends.toSorted((a, b) => b.free - a.free);
  if (last && last.free > now) {
    const length = durationText(quiet.value);
    const until = dayAt(last.free, plan.timeZone);
    const day = until ? `, which is on ${dayText(until, view.today)}` : '';
    const finding = `${last.incident.id.value} must have been resolved for ${length}${day}`;
    return { value: 'pending', finding, until, places: [placeOfState(last.incident)] };
  }
  return unclear.length > 0 ? unknownWhen(unclear) : pass;
}
