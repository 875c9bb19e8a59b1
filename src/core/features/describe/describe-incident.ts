import { dayOf } from '../../analysis/calendar/moment.ts';
import { findNamedSteps } from '../../analysis/names/named-steps.ts';
import type { Analysis } from '../../model/analysis/analysis.ts';
import type { Incident } from '../../model/plan/incident.ts';
import type { Project } from '../../model/project.ts';
import type { Moment, Sourced } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { link, plain, type RichLine, type Segment } from '../../text/rich.ts';
import { joinFirst, joinSegments } from '../join-segments.ts';
import { placeOfStep } from '../places.ts';

/** More of them are not read. */
const mostSteps = 6;

/** What is written of an incident: how bad it is and how it stands, then the steps that it is about. */
export function describeIncident(
  project: Project,
  analysis: Analysis,
  incident: Incident,
): readonly RichLine[] {
  const { steps, place } = incident;
  const about = findNamedSteps(project, steps, place.file).clear.flatMap(({ matches }) => matches);
  const links = about.map(match => link(match.step.id, placeOfStep(match)));
  return [
    joinSegments(factsOf(project, analysis, incident), ' · '),
    ...(links.length > 0 ? [[plain('About '), ...joinFirst(links, mostSteps)]] : []),
  ];
}

function factsOf(project: Project, analysis: Analysis, incident: Incident): readonly Segment[] {
  const { severity, status, started, resolved, postmortem, place } = incident;
  const { file } = place;
  const zone = project.plans.find(plan => plan.file === file)?.timeZone;
  const when = (words: string, { value, raw, span }: Sourced<Moment>) => {
    const day = dayOf(value, zone);
    return link(`${words} ${day ? dayText(day, analysis.today) : raw}`, { file, span });
  };
  return [
    ...(severity ? [link(`severity ${severity.value}`, { file, span: severity.span })] : []),
    status ? link(status.value, { file, span: status.span }) : plain('no status is written'),
    ...(started ? [when('since', started)] : []),
    ...(resolved ? [when('resolved', resolved)] : []),
    ...(postmortem ? [link('postmortem', { file, span: postmortem.span })] : []),
  ];
}
