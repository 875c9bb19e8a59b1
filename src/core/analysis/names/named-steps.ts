import { isIdWritten, type Plan, type Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Reference } from '../../model/reference.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { folderOf } from '../../text/path.ts';
import { nearestFolders } from '../nearest-folders.ts';
import { findParts } from '../plan-parts.ts';
import type { StepMatch } from './references.ts';

/** What the names in an incident or a premortem lead to: top steps, by themselves, by a part or by their plan. */
export interface NamedSteps {
  readonly steps: ReadonlySet<Step>;
  /** The names that lead to steps, of one plan each. */
  readonly clear: readonly NamedMatches[];
  /** Names of which it cannot be told whose steps they are, with all that may be meant. */
  readonly unclear: readonly NamedMatches[];
  /** Names that lead nowhere. */
  readonly unknown: readonly Reference[];
}

export interface NamedMatches {
  readonly ref: Reference;
  /** One at least, and each step itself, which may be a part of another one. */
  readonly matches: readonly StepMatch[];
}

/** A list of names never changes. */
const knownIn = lazyOf((_: Project) => new WeakMap<readonly Reference[], NamedSteps>());

/**
 * The steps that are named in `file`. A bare id means a step of the plan that stands in that file, of
 * the only plan that has it, or of the one nearest to the file.
 */
export function findNamedSteps(
  project: Project,
  names: readonly Reference[],
  file: string,
): NamedSteps {
  const ofProject = knownIn(project);
  const found = ofProject.get(names) ?? findAll(project, names, file);
  ofProject.set(names, found);
  return found;
}

function findAll(project: Project, names: readonly Reference[], file: string): NamedSteps {
  const own = project.plans.filter(plan => plan.file === file);
  const plans = own.length > 0 ? own : project.plans;
  const clear: NamedMatches[] = [];
  const unclear: NamedMatches[] = [];
  const unknown: Reference[] = [];
  for (const ref of names) {
    const exact = plans.flatMap(plan => matchesIn(plan, id => isExact(plan, id, ref.raw)));
    const matches = exact.length > 0 ? exact : findBare(plans, ref.raw, file);
    const isUnclear = exact.length === 0 && new Set(matches.map(({ plan }) => plan)).size > 1;
    if (matches.length === 0) unknown.push(ref);
    else (isUnclear ? unclear : clear).push({ ref, matches });
  }
  const found = clear.flatMap(({ matches }) => matches);
  const steps = new Set(found.map(({ plan, step }) => findParts(plan).topOf(step)));
  return { steps, clear, unclear, unknown };
}

/** Whether a name is that of the whole plan, or has the plan before the id of the step. */
function isExact(plan: Plan, id: string, name: string): boolean {
  return name === plan.id || (name.startsWith(plan.id) && name === `${plan.id}/${id}`);
}

/** An id that somebody wrote is meant before one that is only made from a title. */
function findBare(plans: readonly Plan[], name: string, from: string): readonly StepMatch[] {
  const all = plans.flatMap(plan => matchesIn(plan, id => id === name));
  const written = all.filter(({ step }) => isIdWritten(step));
  const candidates = written.length > 0 ? written : all;
  const folders = new Set(candidates.map(({ plan }) => folderOf(plan.file)));
  const nearest = nearestFolders([...folders], from);
  return candidates.filter(({ plan }) => nearest.includes(folderOf(plan.file)));
}

function matchesIn(plan: Plan, isMeant: (id: string) => boolean): StepMatch[] {
  return plan.steps.filter(({ id }) => isMeant(id)).map(step => ({ step, plan }));
}
