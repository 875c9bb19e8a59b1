import { resolve } from 'node:path';
import { analyse } from '../../core/analysis/analyse.ts';
import { factsNeeded } from '../../core/analysis/facts-needed.ts';
import { seriesNeeded } from '../../core/analysis/past/series-needed.ts';
import { readProject } from '../../core/formats/read-project.ts';
import type { ReportInput } from '../../core/reports/report-input.ts';
import { createNodeHost } from '../../host/create-node-host.ts';
import { PatientReader } from '../../host/patient-reader.ts';
import { workHere } from '../../worker/work-here.ts';
import type { Io } from '../io.ts';
import { relativePath } from '../relative-path.ts';

/** A folder that was read and analysed at one moment. */
export type Evaluation = ReportInput;

/** Reads and analyses a folder, named relative to the one the command runs in. */
export async function evaluate(folder: string, now: string, io: Io): Promise<Evaluation> {
  const path = resolve(io.folder, folder);
  const host = createNodeHost(path, {
    trust: 'trusted',
    clock: () => now,
    environment: io.environment,
    work: workHere,
  });
  const { files, folders, prefix, notes } = await host.readFiles();
  const setAside: string[] = [];
  const reader = new PatientReader(io.patience, sentence => setAside.push(sentence));
  const project = reader.read(files, (given, note) => readProject(given, prefix, note));
  const needed = factsNeeded(project);
  const readings = host.takeReadings(needed.readings);
  const history = await host.readHistory(needed.history);
  // Only the history tells when a measure came into its plan.
  const past = await host.readPast(seriesNeeded(project, history));
  const facts = { now, history, readings: await readings, past };
  return {
    ...{ project, analysis: analyse(project, facts), facts, folder: path, folders },
    notes: [...(path === resolve(io.folder) ? partNote(prefix) : []), ...notes, ...setAside],
    pathOf: file => relativePath(io.folder, resolve(path, file)),
  };
}

/** Whoever names a part means it; who only stands in one may think that all was read. */
function partNote(prefix: string): string[] {
  if (prefix === '') return [];
  const whole = prefix.replaceAll(/[^/]+\//g, '../').slice(0, -1);
  return [
    `Only ${prefix.slice(0, -1)} of the repository was read. To read all of it, name the folder ${whole} instead.`,
  ];
}
