import type { Environment } from './git/find-program.ts';
import { listRefs } from './git/list-refs.ts';
import { readBase } from './git/read-base.ts';
import { readChanges } from './git/read-changes.ts';
import { readHistory } from './git/read-history.ts';
import { readIndex } from './git/read-index.ts';
import type { Host } from './host.ts';
import { listFolder } from './list-folder.ts';
import { notTrusted } from './not-trusted.ts';
import { readFolder, readOneFile } from './project-folder.ts';
import { createPastReader, unknownPast } from './read-past.ts';
import { takeReadings } from './take-readings.ts';
import { watchBelow } from './watch-below.ts';
import type { Work } from './work.ts';
import { workInThread } from './work-in-thread.ts';

export interface NodeHostOptions {
  /** A restricted host never starts a program. */
  readonly trust: 'trusted' | 'restricted';
  /** The moment as an ISO 8601 instant in UTC. */
  readonly clock: () => string;
  readonly environment: Environment;
  /** Undefined means in threads of their own. */
  readonly work?: Work;
}

/** The host of a folder on this machine's disk. `readFiles` rejects with `UnreadableFolder`. */
export function createNodeHost(folder: string, options: NodeHostOptions): Host {
  const { trust, clock, work = workInThread } = options;
  return {
    folder,
    now: clock,
    readFiles: () => readFolder(folder),
    readFile: async path => readOneFile(folder, path),
    watchBelow: (below, onChange) => (isLinux ? watchBelow(folder, below, onChange) : noWatch),
    listFolder: path => listFolder(folder, path),
    takeReadings: (request, earlier) => takeReadings(folder, { request, earlier }, work),
    ...(trust === 'trusted' ? askingGit(folder, { ...options, work }) : withoutGit),
  };
}

/** What only git can tell. */
type GitPart = Pick<
  Host,
  'readBase' | 'readChanges' | 'readIndex' | 'listRefs' | 'readPast' | 'readHistory'
>;

function askingGit(
  folder: string,
  { clock, environment, work }: Required<NodeHostOptions>,
): GitPart {
  const readPast = createPastReader(folder, environment, work);
  return {
    readBase: (ref, head, known) => readBase({ folder, ref, head, known, environment }),
    readChanges: (ref, base) => readChanges({ folder, ref, base, environment }),
    readIndex: head => readIndex({ folder, head, environment }),
    listRefs: () => listRefs(folder, environment),
    readPast: questions => readPast(questions, clock()),
    readHistory: request => readHistory({ ...request, folder, now: clock(), environment }),
  };
}

const withoutGit: GitPart = {
  readBase: async () => notTrusted,
  readChanges: async () => ({ files: [], addedElsewhere: [] }),
  readIndex: async () => notTrusted,
  listRefs: async () => notTrusted,
  readPast: async questions => unknownPast(questions, notTrusted.reason),
  readHistory: async () => notTrusted,
};

/** Elsewhere the system tells of all folders below one, and a watch can keep a folder from being moved. */
const isLinux = process.platform === 'linux';

const noWatch = { dispose: () => {} };
