import { createScope } from '../core/measures/create-scope.ts';
import type { Readings, SideFile } from '../core/model/facts/facts.ts';
import { keyOfMeasure, type Measure, type MeasureDefinition } from '../core/model/facts/measure.ts';
import { runWithin } from '../host/time-limit.ts';
import type { ReadingTask } from '../host/work.ts';
import { FileReader } from './file-reader.ts';
import { type FileList, listFiles } from './list-files.ts';
import { measureAgain } from './measure-again.ts';
import { measureDependency } from './measure-dependency.ts';
import { createBytes, startMeasure } from './measure-files.ts';
import { measureNamedFile } from './measure-named-file.ts';
import { readReport } from './read-report.ts';
import type { RunningMeasure } from './running-measure.ts';

/** Reads and measures all that is asked for, each file at most once for all patterns. */
export function takeReadings(task: ReadingTask): Readings {
  const { root, request } = task;
  const reader = new FileReader(root);
  return {
    files: new Map(request.files.map(path => [path, readSideFile(reader, path)])),
    measures: takeMeasures(task, reader),
    reports: new Map(request.reports.map(path => [path, readReport(root, path, reader)])),
  };
}

/** In UTF-16 units: what is handed back to the other thread. */
const maxSideFile = 1024 * 1024;

function readSideFile(reader: FileReader, path: string): SideFile {
  const found = reader.readText(path);
  if (found.kind !== 'text' || found.text.length <= maxSideFile) return found;
  return { kind: 'unreadable', reason: 'it is larger than 1 MB' };
}

function takeMeasures(task: ReadingTask, reader: FileReader): Map<string, Measure> {
  const { prefix, request } = task;
  const measures = takeAgain(task, reader);
  const wanted = request.measures.filter(each => !measures.has(keyOfMeasure(each)));
  const scopes = wanted
    .filter(({ source }) => !('file' in source))
    .map(definition => createScope(definition, prefix));
  const starts = scopes.flatMap(scope => (typeof scope === 'string' ? [] : scope.starts));
  const list = starts.length > 0 ? listFiles(task.root, starts) : emptyList;
  const running: RunningMeasure[] = [];
  for (const definition of wanted) {
    const begun = begin(definition, { task, list, reader });
    if ('take' in begun) running.push(begun);
    else measures.set(keyOfMeasure(definition), begun);
  }
  for (const [definition, measure] of takeAll(running, { task, list, reader })) {
    measures.set(keyOfMeasure(definition), measure);
  }
  return measures;
}

/** The measures that the files that were saved tell, where those before them are known. */
function takeAgain(task: ReadingTask, reader: FileReader): Map<string, Measure> {
  const { root, prefix, request, earlier, patience } = task;
  const measures = new Map<string, Measure>();
  for (const definition of request.measures) {
    const key = keyOfMeasure(definition);
    const before = earlier?.readings.measures.get(key);
    // What could not be counted then may be counted now.
    let measure = before?.kind === 'known' ? before : undefined;
    for (const path of earlier?.saved ?? []) {
      measure =
        measure && measureAgain(definition, measure, path, { root, prefix, reader, patience });
    }
    if (measure) measures.set(key, measure);
  }
  return measures;
}

interface Surroundings {
  readonly task: ReadingTask;
  readonly list: FileList;
  readonly reader: FileReader;
}

const emptyList: FileList = { files: [], leftOut: [], unseen: [], gap: undefined };

function begin(
  definition: MeasureDefinition,
  { task, list, reader }: Surroundings,
): RunningMeasure | Measure {
  const { source } = definition;
  if ('file' in source) return measureNamedFile(source, reader);
  if (source.kind !== 'dependency') return startMeasure(definition, task.prefix);
  const scope = createScope(definition, task.prefix);
  if (typeof scope === 'string') return { kind: 'unknown', reason: scope };
  return measureDependency({ ...source, definition, holds: scope.holds }, list, reader);
}

/**
 * One pass over the files for all measures. Where it takes too long, the measure that was at work is
 * given up, and the others are taken once more without it.
 */
function takeAll(
  measures: readonly RunningMeasure[],
  surroundings: Surroundings,
): [MeasureDefinition, Measure][] {
  const { task, list, reader } = surroundings;
  let current: RunningMeasure | undefined;
  const pass = () => {
    for (const path of list.files) {
      const bytes = createBytes(reader, path);
      for (const measure of measures) {
        current = measure;
        measure.take(path, bytes);
      }
    }
  };
  if (measures.length === 0) return [];
  if (runWithin(task.patience, pass).kind === 'done') {
    return measures.map(measure => [measure.definition, measure.result(list)]);
  }
  const seconds = Math.round(task.patience / 1000);
  const reason = `it takes longer than ${seconds} seconds to count`;
  const others = measures.filter(measure => measure !== current);
  const late: [MeasureDefinition, Measure][] = measures
    .filter(measure => measure === current)
    .map(({ definition }) => [definition, { kind: 'unknown', reason }]);
  return [...late, ...takeAll(restart(others, task), surroundings)];
}

/** Nothing that was counted in half is used. */
function restart(measures: readonly RunningMeasure[], { prefix }: ReadingTask): RunningMeasure[] {
  return measures.flatMap(({ definition }) => {
    const begun = startMeasure(definition, prefix);
    return 'take' in begun ? [begun] : [];
  });
}
