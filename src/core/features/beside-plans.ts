import { findNamedSteps, type NamedMatches } from '../analysis/names/named-steps.ts';
import { incidentsOf, type Project, premortemsOf } from '../model/project.ts';

/** A name in an incident or a premortem, with the steps that it leads to. */
export interface NameBesidePlan extends NamedMatches {
  readonly file: string;
}

/** The names of steps in all incidents and premortems, or in those of one file. */
export function namesBesidePlans(project: Project, file?: string): readonly NameBesidePlan[] {
  return [
    ...incidentsOf(project).map(({ place, steps }) => ({ place, names: steps })),
    ...premortemsOf(project).map(each => ({ place: each.place, names: each.for })),
  ].flatMap(({ place, names }) => {
    if (file !== undefined && place.file !== file) return [];
    const { clear } = findNamedSteps(project, names, place.file);
    return clear.map(name => ({ ...name, file: place.file }));
  });
}
