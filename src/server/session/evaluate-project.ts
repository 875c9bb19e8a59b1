import type { Facts } from '../../core/model/facts/facts.ts';
import type { Project } from '../../core/model/project.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import type { InParts } from '../../core/text/in-parts.ts';
import { type PatientReader, TooSlowError } from '../../host/patient-reader.ts';
import type { Engine } from '../engine.ts';
import { inSlices, slice } from './in-slices.ts';
import { readLongPlans } from './read-long-plans.ts';
import type { Snapshot } from './snapshot.ts';

/** What is read, by whom. */
export interface Sources {
  readonly reader: PatientReader;
  readonly files: readonly SourceFile[];
  readonly prefix: string;
  /** As it was before something changed. */
  readonly former: Snapshot | undefined;
}

/**
 * The project of these files and what follows from it, in slices; in one where it takes no longer than
 * that. Reading has a limit of time, and so has what follows. Where that takes longer it is left without
 * its history, whose texts nobody can mend. Throws `TooSlowError` where it still takes too long.
 */
export function* evaluateProject(
  engine: Engine,
  sources: Sources,
  facts: Facts,
): InParts<Snapshot> {
  yield* readLongPlans(engine, { ...sources, former: sources.former?.project });
  const begun = performance.now();
  const read = readSources(engine, sources, facts);
  if (read.updated) return read.updated;
  if (performance.now() - begun > slice) yield;
  const { limit } = sources.reader;
  const evaluate = (known: Facts) => inSlices(engine.createInParts(read.project, known), limit);
  try {
    return yield* evaluate(facts);
  } catch (error) {
    if (!(error instanceof TooSlowError)) throw error;
    const reason = `evaluating it takes longer than ${error.limit / 1000} seconds`;
    return yield* evaluate({ ...facts, history: { kind: 'unknown', reason } });
  }
}

interface Read {
  readonly project: Project;
  /** Where what somebody typed changes nothing but places. */
  readonly updated: Snapshot | undefined;
}

function readSources(
  engine: Engine,
  { reader, files, prefix, former }: Sources,
  facts: Facts,
): Read {
  return reader.read(files, (given, note) => {
    const project = engine.readProject(given, prefix, note, former?.project);
    const source = former?.source ?? former;
    const updated =
      source && areSame(source.facts, facts) ? engine.updateSnapshot(source, project) : undefined;
    return { project, updated };
  });
}

/** Whether nothing was found out since, and it is the same minute: days begin with a minute, and so do windows. */
function areSame(before: Facts, after: Facts): boolean {
  const { now, history, readings, past } = before;
  const isNow = after.now.slice(0, 16) === now.slice(0, 16);
  return isNow && after.history === history && after.readings === readings && after.past === past;
}
