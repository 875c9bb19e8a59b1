import { isSameReading, type Reading } from '../../formats/configuration/reading.ts';
import { parseDocument } from '../../formats/document.ts';
import { readPlan } from '../../formats/read-plan.ts';
import type { Commit, Revision } from '../../model/facts/facts.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { fingerprintSteps } from './step-fingerprint.ts';

/** A plan as a commit left it. */
export interface PlanVersion {
  readonly commit: Commit;
  /** The first one of each id. */
  readonly steps: ReadonlyMap<string, VersionedStep>;
}

interface VersionedStep {
  readonly step: Step;
  readonly fingerprint: string;
}

/** All earlier versions of one plan. */
export interface PlanVersions {
  /**
   * Newest first, without those that cannot be read whole: steps of a text that is no valid YAML may be
   * missing without having been taken out.
   */
  readonly versions: readonly PlanVersion[];
  /** The commits that changed a step of this id, newest first. */
  readonly changesOf: (id: string) => readonly Commit[];
}

/** As a revision, a list of them never changes: it is read again only where the configuration has it read in another way. */
const known = new WeakMap<readonly Revision[], PlanVersions & { readonly reading: Reading }>();

export function readPlanVersions(
  plan: Plan,
  revisions: readonly Revision[],
  reading: Reading,
): PlanVersions {
  const before = known.get(revisions);
  if (before && isSameReading(before.reading, reading)) return before;
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
  known.set(revisions, found);
  return found;
}

/**
 * Of the oldest version that is known it cannot be told what its commit changed. It counts as a
 * change, so that a step is rather taken for too lively than for stale.
 */
function findChanges(versions: readonly PlanVersion[], id: string): readonly Commit[] {
  return versions.flatMap(({ commit, steps }, index) => {
    const after = steps.get(id)?.fingerprint;
    const before = versions[index + 1]?.steps.get(id)?.fingerprint;
    return after !== undefined && after !== before ? commit : [];
  });
}

interface ReadVersion extends PlanVersion {
  readonly reading: Reading;
  readonly isWhole: boolean;
}

/** A commit more is a list more, in which the others are the same. */
const readVersions = new WeakMap<Revision, ReadVersion>();

function readVersion(plan: Plan, revision: Revision, reading: Reading): ReadVersion {
  const before = readVersions.get(revision);
  if (before && isSameReading(before.reading, reading)) return before;
  const document = parseDocument(plan.file, revision.text);
  const former = document && readPlan(document, reading);
  const steps = new Map<string, VersionedStep>();
  for (const [step, fingerprint] of former ? fingerprintSteps(former) : []) {
    if (!steps.has(step.id)) steps.set(step.id, { step, fingerprint });
  }
  const { commit } = revision;
  const version = { commit, reading, isWhole: former?.isWhole ?? true, steps };
  readVersions.set(revision, version);
  return version;
}
