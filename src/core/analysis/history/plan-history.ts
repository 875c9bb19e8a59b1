import { createReadings } from '../../formats/configuration/reading.ts';
import type { Commit, History, Revision } from '../../model/facts/facts.ts';
import { isIdWritten, type Plan, type Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Day } from '../../model/value.ts';
import { dayIn } from '../../text/day.ts';
import type { InParts } from '../../text/in-parts.ts';
import { countCommits } from './count-commits.ts';
import {
  type PlanVersion,
  type PlanVersions,
  readPlanVersions,
  readVersionsInParts,
} from './plan-versions.ts';
import { fingerprintSteps } from './step-fingerprint.ts';

/** What earlier versions of a plan tell about its steps. */
export interface PlanHistory {
  /**
   * The first day from which `holds` has been true of a step without a break up to now.
   * Undefined where the history does not tell: it is unknown, or does not go back far enough.
   */
  readonly since: (step: Step, holds: (earlier: Step) => boolean) => Day | undefined;
  /**
   * Whether that was so in the first version of the plan, or in the first one that has the title of a
   * step without an id: then it may have begun before that day.
   */
  readonly isOlder: (step: Step, holds: (earlier: Step) => boolean) => boolean;
  /** What the step was before that. Undefined where it has always been so, or is not known. */
  readonly before: (step: Step, holds: (earlier: Step) => boolean) => Before | undefined;
  /** Commits that changed what the plan says of a step, newest first. */
  readonly changesOf: (step: Step) => readonly Commit[];
  /** Whether what the plan says of a step is not committed yet. */
  readonly isEdited: (step: Step) => boolean;
}

/** A step as it was, and the end of that. */
export interface Before {
  readonly step: Step;
  /** The day on which it was changed. */
  readonly until: Day;
  /** By which it was changed; undefined where that is not committed yet. */
  readonly by: Commit | undefined;
}

/** The oldest commit in which something holds, what was before it, and whether no version is older. */
interface Begin {
  readonly oldest: Commit | undefined;
  readonly before: Step | undefined;
  readonly isFirst: boolean;
  /** It is called by its title alone, so it may have been there before under another one. */
  readonly isNamed: boolean;
}

/** Reads the earlier versions of a plan one by one; `createPlanHistory` then has little left to do. */
export function* readVersionsAhead(
  { configuration }: Project,
  plan: Plan,
  history: History,
): InParts<void> {
  if (history.kind === 'unknown') return;
  const reading = createReadings(configuration)(plan.file);
  yield* readVersionsInParts(plan, history.revisions.get(plan.file) ?? noRevisions, reading);
}

interface KnownVersions extends PlanVersions {
  /** Whether no version is older than those. */
  readonly isWhole: boolean;
}

/** The earlier versions of a plan; undefined where the history is unknown. */
export function versionsIn(
  { prefix, configuration }: Project,
  plan: Plan,
  history: History,
): KnownVersions | undefined {
  if (history.kind === 'unknown') return undefined;
  const reading = createReadings(configuration)(plan.file);
  const revisions = history.revisions.get(plan.file) ?? noRevisions;
  const count = countCommits(history, prefix, plan.file);
  // A plan that was never committed has no history that could be missing.
  const isNew = history.committed?.has(plan.file) === false && revisions.length === 0;
  const isWhole = isNew || (history.since === undefined && count <= revisions.length);
  return { ...readPlanVersions(plan, revisions, reading), isWhole };
}

/** `today` is the day of what is not committed yet. */
export function createPlanHistory(
  project: Project,
  plan: Plan,
  { history, today }: { readonly history: History; readonly today: Day },
): PlanHistory {
  const known = versionsIn(project, plan, history);
  if (!known) return nothingKnown;
  const { versions, changesOf, isWhole } = known;
  const current = new Map(fingerprintSteps(plan));
  const isOther = findOthers(plan);
  /**
   * Where the present text of a step stands in the history. After a merge that need not be the
   * newest version, which may come from a branch that did not have it.
   */
  const indexOf = (step: Step): number =>
    versions.findIndex(({ steps }) => steps.get(step.id)?.fingerprint === current.get(step));
  const beginOf = (step: Step, holds: (earlier: Step) => boolean): Begin =>
    findBegin(versions.slice(Math.max(0, indexOf(step))), step, holds);
  const dayOf = (commit: Commit | undefined): Day | undefined =>
    commit ? dayIn(plan.timeZone, commit.at) : today;

  const told: PlanHistory = {
    since: (step, holds) => {
      const { oldest, isFirst } = beginOf(step, holds);
      return isFirst && !isWhole ? undefined : dayOf(oldest);
    },
    isOlder: (step, holds) => {
      const { isFirst, isNamed } = beginOf(step, holds);
      return isFirst || isNamed;
    },
    before: (step, holds) => {
      const { oldest, before } = beginOf(step, holds);
      const until = dayOf(oldest);
      return before && until !== undefined ? { step: before, until, by: oldest } : undefined;
    },
    changesOf: step => changesOf(step.id),
    isEdited: step => (versions.length > 0 || isWhole) && indexOf(step) < 0,
  };
  const of = (step: Step): PlanHistory => (isOther(step) ? nothingKnown : told);
  return {
    since: (step, holds) => of(step).since(step, holds),
    isOlder: (step, holds) => of(step).isOlder(step, holds),
    before: (step, holds) => of(step).before(step, holds),
    changesOf: step => of(step).changesOf(step),
    isEdited: step => of(step).isEdited(step),
  };
}

/** Tells the second step of an id: what was earlier called so is the first one. */
function findOthers({ steps }: Plan): (step: Step) => boolean {
  const first = new Map<string, Step>();
  for (const step of steps) if (!first.has(step.id)) first.set(step.id, step);
  return step => first.get(step.id) !== step;
}

function findBegin(
  versions: readonly PlanVersion[],
  step: Step,
  holds: (earlier: Step) => boolean,
): Begin {
  let oldest: Commit | undefined;
  for (const { commit, steps } of versions) {
    const earlier = steps.get(step.id)?.step;
    if (!earlier || !holds(earlier)) {
      const isNamed = !earlier && !isIdWritten(step);
      return { oldest, before: earlier, isFirst: false, isNamed };
    }
    oldest = commit;
  }
  return { oldest, before: undefined, isFirst: true, isNamed: false };
}

const noRevisions: readonly Revision[] = [];

const nothingKnown: PlanHistory = {
  since: () => undefined,
  before: () => undefined,
  isOlder: () => false,
  isEdited: () => false,
  changesOf: () => [],
};
