import {
  findIncident,
  findPostmortem,
  findPremortem,
  isSameId,
} from '../analysis/names/find-side-file.ts';
import type { Gate } from '../model/plan/gate.ts';
import type { Plan, Step } from '../model/plan/plan.ts';
import { incidentsOf, type Project } from '../model/project.ts';
import type { Reference } from '../model/reference.ts';
import type { Sourced } from '../model/value.ts';
import { lazyOf } from '../text/lazy-of.ts';
import { contains, type Place, type Span } from '../text/span.ts';
import type { TextPlace } from './find-subject.ts';

/** What a plan or a file beside it defines, and steps name by an id; flags are found by their key. */
export type EntityKind =
  | 'measure'
  | 'load test'
  | 'maintenance window'
  | 'premortem'
  | 'incident'
  | 'postmortem'
  | 'contract';

export interface Entity {
  readonly kind: EntityKind;
  readonly id: Sourced<string>;
  readonly title: Sourced<string> | undefined;
  /** Where its id is written, else its file. */
  readonly place: Place;
}

/** `span` is the piece of text that names it. */
export interface EntityMatch {
  readonly span: Span;
  readonly entity: Entity;
}

/** The thing that a step names at a place, or that is defined there. */
export function findEntity(
  project: Project,
  { file, offset, line }: TextPlace,
): EntityMatch | undefined {
  if (line !== undefined) return undefined;
  for (const plan of project.plans) {
    if (plan.file !== file) continue;
    for (const { ref, kind } of plan.steps.flatMap(namesIn)) {
      if (!contains(ref.span, offset)) continue;
      const entity = resolve(project, plan, { ref, kind });
      if (entity) return { span: ref.span, entity };
    }
  }
  const incident = findInPostmortem(project, { file, offset });
  if (incident) return incident;
  const entity = definedIn(project, file).find(({ place }) => contains(place.span, offset));
  return entity && { span: entity.place.span, entity };
}

export interface EntityMention {
  readonly place: Place;
  readonly plan: Plan;
  readonly step: Step;
}

/** Every place at which a step names the thing. */
export function mentionsOfEntity(project: Project, entity: Entity): readonly EntityMention[] {
  return project.plans.flatMap(plan =>
    plan.steps.flatMap(step =>
      namesIn(step).flatMap(({ ref, kind }): EntityMention[] => {
        const found = kind === entity.kind ? resolve(project, plan, { ref, kind }) : undefined;
        if (!found || !isSame(found, entity)) return [];
        return [{ place: { file: plan.file, span: ref.span }, plan, step }];
      }),
    ),
  );
}

/** Where postmortems say that they are about an incident. */
export function postmortemsOf(project: Project, { kind, id }: Entity): readonly Place[] {
  if (kind !== 'incident') return [];
  return project.postmortems.flatMap(({ incident, place }) =>
    incident && isSameId(incident.raw, id.value) ? { file: place.file, span: incident.span } : [],
  );
}

/** The incident that a postmortem names at a place. */
function findInPostmortem(project: Project, { file, offset }: TextPlace): EntityMatch | undefined {
  const ref = project.postmortems.find(({ place }) => place.file === file)?.incident;
  if (!ref || !contains(ref.span, offset)) return undefined;
  const named = incidentsOf(project).find(({ id }) => isSameId(id.value, ref.raw));
  const entity = besidePlan('incident', named);
  return entity && { span: ref.span, entity };
}

/** Of one kind. */
function isSame(one: Entity, other: Entity): boolean {
  return (
    one.place.file === other.place.file &&
    one.place.span.start === other.place.span.start &&
    one.id.value === other.id.value
  );
}

interface Name {
  readonly ref: Reference;
  readonly kind: EntityKind;
}

/** What a step names, by what it asks for. */
function namesIn(step: Step): readonly Name[] {
  return [
    ...(step.window ? [{ ref: step.window, kind: 'maintenance window' } as const] : []),
    ...[...step.entry, ...step.exit].flatMap(nameInGate),
    ...step.removes.map(ref => ({ ref, kind: 'contract' }) as const),
    ...step.blockedBy.flatMap(({ ref }) => (ref ? [{ ref, kind: 'incident' } as const] : [])),
  ];
}

function nameInGate(gate: Gate): readonly Name[] {
  switch (gate.kind) {
    case 'evidence':
      return [{ ref: gate.ref, kind: 'measure' }];
    case 'load-test':
      return [{ ref: gate.ref, kind: 'load test' }];
    case 'maintenance-window':
      return [{ ref: gate.ref, kind: 'maintenance window' }];
    case 'premortem':
      return [{ ref: gate.ref, kind: 'premortem' }];
    case 'postmortem':
      // It may be called as the incident is that it is about.
      return [
        { ref: gate.ref, kind: 'postmortem' },
        { ref: gate.ref, kind: 'incident' },
      ];
    case 'consumers':
    case 'notice':
      return [{ ref: gate.contract, kind: 'contract' }];
    default:
      return [];
  }
}

function resolve(project: Project, plan: Plan, { ref: { raw }, kind }: Name): Entity | undefined {
  switch (kind) {
    case 'premortem':
      return besidePlan(kind, findPremortem(project, plan, raw));
    case 'incident':
      return besidePlan(kind, findIncident(project, plan, raw));
    case 'postmortem':
      return besidePlan(kind, findPostmortem(project, plan, raw));
    default:
      return definitionsOf(plan).get(`${kind} ${raw}`);
  }
}

interface Beside {
  readonly id: Sourced<string>;
  readonly title?: Sourced<string> | undefined;
  readonly place: Place;
}

function besidePlan(kind: EntityKind, found: Beside | undefined): Entity | undefined {
  if (!found) return undefined;
  const { id, title, place } = found;
  return { kind, id, title, place: { file: place.file, span: id.span } };
}

function definedIn(project: Project, file: string): readonly Entity[] {
  const beside = [
    ...project.incidents.map(each => besidePlan('incident', each)),
    ...project.premortems.map(each => besidePlan('premortem', each)),
    ...project.postmortems.map(each => besidePlan('postmortem', each)),
  ];
  const all = [
    ...project.plans.filter(plan => plan.file === file).flatMap(definedInPlan),
    ...beside.flatMap(entity => entity ?? []),
  ];
  return all.filter(({ place }) => place.file === file && place.span.start < place.span.end);
}

/** What a plan defines, by its kind and its id; the first of an id counts. */
const definitionsOf = lazyOf((plan: Plan): ReadonlyMap<string, Entity> => {
  const entities = definedInPlan(plan).toReversed();
  return new Map(entities.map(entity => [`${entity.kind} ${entity.id.value}`, entity]));
});

function definedInPlan(plan: Plan): readonly Entity[] {
  const { file } = plan;
  const as = (kind: EntityKind) => (each: Omit<Beside, 'place'>) =>
    besidePlan(kind, { ...each, place: { file, span: each.id.span } }) ?? [];
  return [
    ...plan.evidence.flatMap(as('measure')),
    ...plan.loadTests.flatMap(as('load test')),
    ...plan.maintenanceWindows.flatMap(as('maintenance window')),
    ...plan.premortems.flatMap(as('premortem')),
    ...plan.incidents.flatMap(as('incident')),
    ...plan.contracts.flatMap(as('contract')),
  ];
}
