import type { Facts } from '../core/model/facts.ts';
import type { SourceFile } from '../core/model/source-file.ts';
import { type PatientReader, TooSlowError } from '../host/patient-reader.ts';
import type { Engine } from './engine.ts';
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
 * The project of these files and what follows from it, within one limit of time: each limit starts
 * a thread, which takes longer than to read a file again. Where it takes too long without a file to
 * blame it is left without its history, whose texts nobody can mend. Throws `TooSlowError` where that
 * takes too long as well.
 */
export function evaluateProject(engine: Engine, sources: Sources, facts: Facts): Snapshot {
  try {
    return evaluate(engine, sources, facts);
  } catch (error) {
    if (!(error instanceof TooSlowError)) throw error;
    const reason = `evaluating it takes longer than ${error.limit / 1000} seconds`;
    return evaluate(engine, sources, { ...facts, history: { kind: 'unknown', reason } });
  }
}

function evaluate(
  engine: Engine,
  { reader, files, prefix, former }: Sources,
  facts: Facts,
): Snapshot {
  return reader.read(files, (given, note) => {
    const project = engine.readProject(given, prefix, note, former?.project);
    const source = former?.source ?? former;
    const updated =
      source && areSame(source.facts, facts) ? engine.updateSnapshot(source, project) : undefined;
    return updated ?? engine.createSnapshot(project, facts);
  });
}

/** Whether nothing was found out since, and it is the same minute: days begin with a minute, and so do windows. */
function areSame(before: Facts, after: Facts): boolean {
  const { now, history, readings, past } = before;
  const isNow = after.now.slice(0, 16) === now.slice(0, 16);
  return isNow && after.history === history && after.readings === readings && after.past === past;
}
