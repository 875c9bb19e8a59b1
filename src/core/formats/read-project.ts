import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { SourceFile } from '../model/source-file.ts';
import { parseDocument } from './document.ts';
import { type DecisionReading, readDecision } from './read-decision.ts';
import { readPlan } from './read-plan.ts';

/** What one file says by itself, without its neighbours. */
export interface FileReading {
  readonly file: SourceFile;
  readonly decision: DecisionReading | undefined;
  readonly plan: Plan | undefined;
}

/** A source file never changes, so it is read once however many snapshots hold it. */
const readings = new WeakMap<SourceFile, FileReading>();

/** Reads a whole project. The order of files does not matter. Never throws. */
export function readProject(files: Iterable<SourceFile>): Project {
  const all = [...files].map(file => readFile(file));
  return {
    files: new Map(all.map(({ file }) => [file.path, file])),
    decisions: [],
    logs: [],
    plans: all.flatMap(reading => reading.plan ?? []),
    skipped: [],
    problems: [],
  };
}

function readFile(file: SourceFile): FileReading {
  const known = readings.get(file);
  if (known) return known;
  const document =
    file.content.kind === 'text' ? parseDocument(file.path, file.content.text) : undefined;
  const reading = {
    file,
    decision: document?.kind === 'markdown' ? readDecision(document) : undefined,
    plan: document && readPlan(document),
  };
  readings.set(file, reading);
  return reading;
}
