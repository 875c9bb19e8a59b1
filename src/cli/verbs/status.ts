import { basename, resolve } from 'node:path';
import { fleetJson } from '../../core/reports/status/fleet-json.ts';
import { fleetText } from '../../core/reports/status/fleet-text.ts';
import type { FolderReport } from '../../core/reports/status/folder-report.ts';
import { metricsText } from '../../core/reports/status/metrics-text.ts';
import { statusJson } from '../../core/reports/status/status-json.ts';
import { statusText } from '../../core/reports/status/status-text.ts';
import { checkProject } from '../../core/rules/common/check-project.ts';
import { UnreadableFolder } from '../../host/unreadable-folder.ts';
import type { Io } from '../io.ts';
import { relativePath } from '../relative-path.ts';
import { evaluate } from './evaluate.ts';
import type { Refusal, VerbResult } from './verb.ts';

/** How the plans of one folder go, or of several ones in a line each. */
export interface StatusRequest {
  /** As given; at least one. */
  readonly folders: readonly string[];
  /** A moment that stands for now; undefined means the clock. */
  readonly now: string | undefined;
}

/** `isWhole` is false where one of several folders could not be read. */
export interface StatusResult extends VerbResult {
  readonly isWhole: boolean;
}

/** One folder that cannot be read is a failure, one of several is a line of the report. */
export async function status(
  { folders, now }: StatusRequest,
  io: Io,
): Promise<StatusResult | Refusal> {
  const moment = now ?? io.clock();
  const reports: FolderReport[] = [];
  for (const folder of nameFolders(folders, io)) {
    reports.push(await readFolder(folder, moment, io));
  }
  const [only, ...others] = reports;
  const kind = { kind: 'report', found: false, metrics: () => metricsText(reports) } as const;
  if (only && others.length === 0) {
    if (only.kind === 'unread') return { kind: 'wrong', message: only.reason };
    const { input } = only;
    return {
      ...kind,
      isWhole: true,
      json: statusJson(input),
      text: width => statusText(input, width),
    };
  }
  return {
    ...kind,
    isWhole: reports.every(report => report.kind === 'read'),
    json: fleetJson(reports),
    text: width => fleetText(reports, width),
  };
}

interface NamedFolder {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** Each folder once, by its own name; where two have the same one, by the way to it. */
function nameFolders(folders: readonly string[], io: Io): readonly NamedFolder[] {
  const paths = [...new Set(folders.map(folder => resolve(io.folder, folder)))];
  const names = paths.map(path => basename(path) || path);
  return paths.map((path, index) => {
    const name = names[index] ?? path;
    const isUnique = names.indexOf(name) === names.lastIndexOf(name);
    const way = relativePath(io.folder, path) || '.';
    return { path, name: isUnique ? name : way };
  });
}

async function readFolder({ name, path }: NamedFolder, now: string, io: Io): Promise<FolderReport> {
  try {
    const input = await evaluate(path, now, io);
    return { kind: 'read', name, input, findings: checkProject(input.project, input.analysis) };
  } catch (error) {
    if (error instanceof UnreadableFolder) return { kind: 'unread', name, reason: error.message };
    throw error;
  }
}
