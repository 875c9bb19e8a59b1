import type { Incident } from '../../model/plan/incident.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Postmortem } from '../../model/plan/postmortem.ts';
import type { Premortem } from '../../model/plan/premortem.ts';
import type { Project } from '../../model/project.ts';
import { pathsMeant } from '../../text/path.ts';
import type { Place } from '../../text/span.ts';
import { findNamedSteps } from './named-steps.ts';

/** What stands in a plan, or in a file of its own. */
interface Named {
  readonly id: { readonly value: string };
  readonly place: Place;
}

/** The premortem that a plan means by an id or a path; its own ones come first. */
export function findPremortem(project: Project, plan: Plan, text: string): Premortem | undefined {
  const own = plan.premortems.find(
    ({ id, document }) => isSameId(id.value, text) || document?.value === text,
  );
  return own ?? findNamed(project, project.premortems, plan, text);
}

/** The incident that a plan means by an id or a path; its own ones come first. */
export function findIncident(project: Project, plan: Plan, text: string): Incident | undefined {
  const own = plan.incidents.find(({ id }) => isSameId(id.value, text));
  return own ?? findNamed(project, project.incidents, plan, text);
}

/** The postmortem that a plan means by its id, its path, or the incident it is about. */
export function findPostmortem(project: Project, plan: Plan, text: string): Postmortem | undefined {
  const named = findNamed(project, project.postmortems, plan, text);
  if (named) return named;
  const about = project.postmortems.find(({ incident }) => isSameId(incident?.raw ?? '', text));
  if (about) return about;
  const path = findIncident(project, plan, text)?.postmortem?.raw;
  return path === undefined ? undefined : findNamed(project, project.postmortems, plan, path);
}

/** The premortems that are about a step of a plan: they name it, or it asks for them at its start. */
export function premortemsFor(project: Project, plan: Plan, step: Step): readonly Premortem[] {
  const names = [step.id, `${plan.id}/${step.id}`];
  const own = plan.premortems.filter(each => each.for.some(({ raw }) => names.includes(raw)));
  const others = project.premortems.filter(each =>
    findNamedSteps(project, each.for, each.place.file).steps.has(step),
  );
  const asked = step.entry.flatMap(gate =>
    gate.kind === 'premortem' ? (findPremortem(project, plan, gate.ref.raw) ?? []) : [],
  );
  return [...new Set([...own, ...others, ...asked])];
}

/** Every incident that a plan can see: its own ones, and those with a file of their own. */
export function incidentsFor(project: Project, plan: Plan): readonly Incident[] {
  const own = new Set(plan.incidents.map(({ id }) => fold(id.value)));
  return [...plan.incidents, ...project.incidents.filter(({ id }) => !own.has(fold(id.value)))];
}

function findNamed<T extends Named>(
  { prefix }: Project,
  all: readonly T[],
  plan: Plan,
  text: string,
): T | undefined {
  const byId = all.find(({ id }) => isSameId(id.value, text));
  if (byId) return byId;
  const paths = pathsMeant(prefix, plan.file, text);
  return all.find(({ place }) => paths.includes(place.file));
}

/** Ids of side files are the same in any case of letters. */
export function isSameId(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
