import { findNamedSteps, type NamedMatches } from '../analysis/named-steps.ts';
import type { Incident } from '../model/incident.ts';
import type { Project } from '../model/project.ts';

/** Every incident: those of plans, and those with a file of their own. */
export function incidentsOf({ plans, incidents }: Project): readonly Incident[] {
  return [...plans.flatMap(plan => plan.incidents), ...incidents];
}

/** A name in an incident or a premortem, with the steps that it leads to. */
export interface NameBesidePlan extends NamedMatches {
  readonly file: string;
}

/** The names of steps in all incidents and premortems, or in those of one file. */
export function namesBesidePlans(project: Project, file?: string): readonly NameBesidePlan[] {
  const premortems = [...project.plans.flatMap(plan => plan.premortems), ...project.premortems];
  return [
    ...incidentsOf(project).map(({ place, steps }) => ({ place, names: steps })),
    ...premortems.map(each => ({ place: each.place, names: each.for })),
  ].flatMap(({ place, names }) => {
    if (file !== undefined && place.file !== file) return [];
    const { clear } = findNamedSteps(project, names, place.file);
    return clear.map(name => ({ ...name, file: place.file }));
  });
}
