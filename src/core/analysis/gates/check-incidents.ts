import { holds } from '../../model/comparison.ts';
import type { IncidentsCriterion } from '../../model/gate.ts';
import type { Verdict } from '../../model/gate-result.ts';
import type { Incident } from '../../model/incident.ts';
import { wholeDays } from '../../model/value.ts';
import { daysText, dayText, namesText } from '../../text/day-text.ts';
import type { Place } from '../../text/span.ts';
import { dayAt, dayOf, timeAfter, timeOf } from '../calendar/moment.ts';
import { keyOfIncident } from '../conditions/describe-incident.ts';
import { incidentState } from '../conditions/incident-state.ts';
import { incidentsFor } from '../find-side-file.ts';
import type { PlanView } from '../world.ts';
import { comparisonText } from './comparison-text.ts';
import { unknownBecause } from './gate-question.ts';

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
  const limit = criterion.open?.value ?? { operator: '=', value: 0 };
  const open = counted.filter(incident => incidentState(view, incident) === 'open');
  const unclear = counted.filter(incident => incidentState(view, incident) === 'unknown');
  const [first] = open;
  if (!holds(limit, open.length)) {
    if (!first)
      return unknownBecause(`the number of open incidents must be ${comparisonText(limit)}`);
    const are = open.length === 1 ? 'is' : 'are';
    return {
      value: 'fail',
      finding: `${namesText(open.map(nameOf))} ${are} open`,
      key: keyOfIncident(first),
      label: first.id.value,
      since: first.started && dayOf(first.started.value, view.plan.timeZone),
      places: open.map(placeOf),
    };
  }
  if (holds(limit, open.length + unclear.length)) return undefined;
  const are = unclear.length === 1 ? 'is' : 'are';
  const finding = `it is not known whether ${namesText(unclear.map(nameOf))} ${are} resolved`;
  return unknownBecause(finding, unclear.map(placeOf));
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
  const unclear = resolved.filter(({ resolved: end }) => !end);
  const ends = resolved.flatMap(incident => {
    const time = incident.resolved && timeOf(incident.resolved.value, plan.timeZone);
    return time === undefined
      ? []
      : { incident, free: timeAfter(time, quiet.value, plan.timeZone) };
  });
  const [last] = ends.toSorted((a, b) => b.free - a.free);
  if (last && last.free > now) {
    const days = daysText(wholeDays(quiet.value));
    const until = dayAt(last.free, plan.timeZone);
    const day = until ? `, which is on ${dayText(until, view.today)}` : '';
    const finding = `${nameOf(last.incident)} must have been resolved for ${days}${day}`;
    return { value: 'pending', finding, until, places: [placeOf(last.incident)] };
  }
  if (unclear.length === 0) return pass;
  const were = unclear.length === 1 ? 'was' : 'were';
  const finding = `it is not known when ${namesText(unclear.map(nameOf))} ${were} resolved`;
  return unknownBecause(finding, unclear.map(placeOf));
}

function nameOf({ id }: Incident): string {
  return id.value;
}

function placeOf({ place, status, resolved, id }: Incident): Place {
  return { file: place.file, span: (status ?? resolved ?? id).span };
}
