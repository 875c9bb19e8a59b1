import { isSameReading, type Reading } from '../../formats/configuration/reading.ts';
import { readPlanText } from '../../formats/read-plan-text.ts';
import type { ReadPlan } from '../../formats/reread-yaml-plan.ts';
import type { Commit, Revision } from '../../model/facts/facts.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { atOnce, type InParts } from '../../text/in-parts.ts';
import { fingerprintSteps } from './step-fingerprint.ts';

/** A plan as a commit left it. */
export interface PlanVersion {
  readonly commit: Commit;
  /** The first one of each id. */
  readonly steps: ReadonlyMap<string, VersionedStep>;
  readonly evidence: readonly Evidence[];
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
  return atOnce(readVersionsInParts(plan, revisions, reading));
}

/** The same version by version. */
export function* readVersionsInParts(
  plan: Plan,
  revisions: readonly Revision[],
  reading: Reading,
): InParts<PlanVersions> {
  const before = known.get(revisions);
  if (before && isSameReading(before.reading, reading)) return before;
  const read: ReadVersion[] = [];
  for (const revision of revisions) {
    read.push(yield* readVersion(plan.file, revision, { reading, newer: read.at(-1)?.plain }));
    yield;
  }
  const versions = read.filter(({ isWhole }) => isWhole);
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
  /** From where an older version can be read in part. */
  readonly plain: ReadPlan | undefined;
}

/** A commit more is a list more, in which the others are the same. */
const readVersions = new WeakMap<Revision, ReadVersion>();

interface VersionContext {
  readonly reading: Reading;
  /** Of the commit that came next: mostly it changed one step. */
  readonly newer: ReadPlan | undefined;
}

function* readVersion(
  file: string,
  revision: Revision,
  { reading, newer }: VersionContext,
): InParts<ReadVersion> {
  const before = readVersions.get(revision);
  if (before && isSameReading(before.reading, reading)) return before;
  const { commit, text } = revision;
  const { plan, plain } = yield* readPlanText({ path: file, text }, reading, newer);
  const steps = new Map<string, VersionedStep>();
  for (const [step, fingerprint] of plan ? fingerprintSteps(plan) : []) {
    if (!steps.has(step.id)) steps.set(step.id, { step, fingerprint });
  }
  const { isWhole = true, evidence = [] } = plan ?? {};
  const version = { commit, reading, isWhole, plain, steps, evidence };
  readVersions.set(revision, version);
  return version;
}
