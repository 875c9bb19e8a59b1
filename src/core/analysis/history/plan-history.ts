import {
  createReadings,
  isSameReading,
  type Reading,
} from '../../formats/configuration/reading.ts';
import { parseDocument } from '../../formats/document.ts';
import { readPlan } from '../../formats/read-plan.ts';
import type { Commit, History, Revision } from '../../model/facts/facts.ts';
import { isIdWritten, type Plan, type Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Day } from '../../model/value.ts';
import { dayIn } from '../../text/day.ts';
import { countCommits } from './count-commits.ts';
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

interface Version {
  readonly commit: Commit;
  readonly isWhole: boolean;
  readonly steps: ReadonlyMap<string, VersionedStep>;
}

/** The oldest commit in which something holds, what was before it, and whether no version is older. */
interface Begin {
  readonly oldest: Commit | undefined;
  readonly before: Step | undefined;
  readonly isFirst: boolean;
  /** It is called by its title alone, so it may have been there before under another one. */
  readonly isNamed: boolean;
}

interface VersionedStep {
  readonly step: Step;
  readonly fingerprint: string;
}

/**
 * A revision never changes, so it is read once however often the plan is analysed, and again only
 * where the configuration has it read in another way.
 */
const readings = new WeakMap<Revision, RevisionReading>();

interface RevisionReading {
  readonly reading: Reading;
  readonly isWhole: boolean;
  readonly steps: ReadonlyMap<string, VersionedStep>;
}

/** `today` is the day of what is not committed yet. */
export function createPlanHistory(
  { prefix, configuration }: Project,
  plan: Plan,
  { history, today }: { readonly history: History; readonly today: Day },
): PlanHistory {
  if (history.kind === 'unknown') return nothingKnown;
  const reading = createReadings(configuration)(plan.file);
  const revisions = history.revisions.get(plan.file) ?? noRevisions;
  const count = countCommits(history, prefix + plan.file);
  // A plan that was never committed has no history that could be missing.
  const isNew = history.committed?.has(plan.file) === false && revisions.length === 0;
  const isWhole = isNew || (history.since === undefined && count <= revisions.length);
  const { versions, changesOf } = earlierOf(plan, revisions, reading);
  const current = new Map(fingerprintSteps(plan));

  /**
   * Where the present text of a step stands in the history. After a merge that need not be the
   * newest version, which may come from a branch that did not have it.
   */
  const indexOf = (step: Step): number =>
    versions.findIndex(({ steps }) => steps.get(step.id)?.fingerprint === current.get(step));

  const beginOf = (step: Step, holds: (earlier: Step) => boolean): Begin => {
    let oldest: Commit | undefined;
    for (const { commit, steps } of versions.slice(Math.max(0, indexOf(step)))) {
      const earlier = steps.get(step.id)?.step;
      if (!earlier || !holds(earlier)) {
        const isNamed = !earlier && !isIdWritten(step);
        return { oldest, before: earlier, isFirst: false, isNamed };
      }
      oldest = commit;
    }
    return { oldest, before: undefined, isFirst: true, isNamed: false };
  };

  const since = (step: Step, holds: (earlier: Step) => boolean): Day | undefined => {
    const { oldest, isFirst } = beginOf(step, holds);
    if (isFirst && !isWhole) return undefined;
    return oldest ? dayIn(plan.timeZone, oldest.at) : today;
  };

  const before = (step: Step, holds: (earlier: Step) => boolean): Before | undefined => {
    const { oldest, before: earlier } = beginOf(step, holds);
    const until = oldest ? dayIn(plan.timeZone, oldest.at) : today;
    return earlier && until !== undefined ? { step: earlier, until, by: oldest } : undefined;
  };

  return {
    since,
    before,
    isOlder: (step, holds) => {
      const { isFirst, isNamed } = beginOf(step, holds);
      return isFirst || isNamed;
    },
    isEdited: step => (versions.length > 0 || isWhole) && indexOf(step) < 0,
    changesOf: step => changesOf(step.id),
  };
}

const nothingKnown: PlanHistory = {
  since: () => undefined,
  before: () => undefined,
  isOlder: () => false,
  isEdited: () => false,
  changesOf: () => [],
};

/** All earlier versions of one plan. */
interface Earlier {
  readonly reading: Reading;
  readonly versions: readonly Version[];
  /** The commits that changed a step of this id. */
  readonly changesOf: (id: string) => readonly Commit[];
}

const noRevisions: readonly Revision[] = [];
/** As a revision, a list of them never changes. */
const earlier = new WeakMap<readonly Revision[], Earlier>();

function earlierOf(plan: Plan, revisions: readonly Revision[], reading: Reading): Earlier {
  const known = earlier.get(revisions);
  if (known && isSameReading(known.reading, reading)) return known;
  // Steps of a text that is no valid YAML may be missing without having been taken out.
  const versions = revisions
    .map(revision => readVersion(plan, revision, reading))
    .filter(({ isWhole }) => isWhole);
  const changes = new Map<string, readonly Commit[]>();
  const changesOf = (id: string): readonly Commit[] => {
    const found = changes.get(id) ?? findChanges(versions, id);
    changes.set(id, found);
    return found;
  };
  const found = { reading, versions, changesOf };
  earlier.set(revisions, found);
  return found;
}

/**
 * Of the oldest version that is known it cannot be told what its commit changed. It counts as a
 * change, so that a step is rather taken for too lively than for stale.
 */
function findChanges(versions: readonly Version[], id: string): readonly Commit[] {
  return versions.flatMap(({ commit, steps }, index) => {
    const after = steps.get(id)?.fingerprint;
    const before = versions[index + 1]?.steps.get(id)?.fingerprint;
    return after !== undefined && after !== before ? commit : [];
  });
}

function readVersion(plan: Plan, revision: Revision, reading: Reading): Version {
  const known = readings.get(revision);
  if (known && isSameReading(known.reading, reading)) {
    return { commit: revision.commit, isWhole: known.isWhole, steps: known.steps };
  }
  const document = parseDocument(plan.file, revision.text);
  const former = document && readPlan(document, reading);
  const isWhole = former?.isWhole ?? true;
  const steps = new Map<string, VersionedStep>();
  for (const [step, fingerprint] of former ? fingerprintSteps(former) : []) {
    if (!steps.has(step.id)) steps.set(step.id, { step, fingerprint });
  }
  readings.set(revision, { reading, isWhole, steps });
  return { commit: revision.commit, isWhole, steps };
}
