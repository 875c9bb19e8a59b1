import { isCode, mayCite } from '../formats/side/is-code.ts';
import type { Analysis } from '../model/analysis/analysis.ts';
import type { ReadingRequest } from '../model/facts/facts.ts';
import type { MeasureDefinition } from '../model/facts/measure.ts';
import type { Project } from '../model/project.ts';
import { factsNeeded } from './facts-needed.ts';

/** A file of the project folder, of whatever kind, that somebody has just saved. */
export interface SavedFile {
  readonly path: string;
  /** Whether its text holds anything like a citation. */
  readonly mayCite: boolean;
}

/**
 * What is to be read again because a file was saved; undefined where that file cannot have changed it.
 * Most saves of code change nothing: to look through all code each time would be a waste.
 */
export function readingsToRenew(
  { project, analysis }: { readonly project: Project; readonly analysis: Analysis },
  { path, mayCite: saysSo }: SavedFile,
): ReadingRequest | undefined {
  const { readings } = factsNeeded(project);
  const cites = saysSo || analysis.citations.some(({ place }) => place.file === path);
  const isMeasured = (measure: MeasureDefinition) => mayCount(measure, path, cites);
  const isRead =
    readings.files.includes(path) ||
    readings.reports.includes(path) ||
    readings.measures.some(isMeasured);
  return isRead ? readings : undefined;
}

function mayCount({ source }: MeasureDefinition, path: string, cites: boolean): boolean {
  switch (source.kind) {
    case 'citations':
      return cites && mayCite(path);
    case 'name':
    case 'dated-code':
      return isCode(path);
    default:
      return true;
  }
}
