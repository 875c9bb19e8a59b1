import type { FolderReport } from './folder-report.ts';
import { addCounts, planStatuses } from './plan-status.ts';
import { type CountsJson, countsJson, type StatusJson, statusJson } from './status-json.ts';

/** What `cairn status --format json` prints of several folders. */
export interface FleetJson {
  readonly folders: readonly FolderJson[];
  /** Over all folders that could be read. */
  readonly counts: CountsJson;
}

/** `reason` says why a folder could not be read, `status` is null then. */
export interface FolderJson {
  readonly name: string;
  readonly reason: string | null;
  readonly status: StatusJson | null;
}

export function fleetJson(folders: readonly FolderReport[]): FleetJson {
  const read = folders.flatMap(folder => (folder.kind === 'read' ? [folder.input] : []));
  return {
    folders: folders.map(folderJson),
    counts: countsJson(addCounts(read.flatMap(planStatuses))),
  };
}

function folderJson(folder: FolderReport): FolderJson {
  const { name } = folder;
  if (folder.kind === 'unread') return { name, reason: folder.reason, status: null };
  return { name, reason: null, status: statusJson(folder.input) };
}
