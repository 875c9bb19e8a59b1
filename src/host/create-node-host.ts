import type { Environment } from './git/find-program.ts';
import { listRefs } from './git/list-refs.ts';
import { readBase } from './git/read-base.ts';
import { readChanges } from './git/read-changes.ts';
import { readHistory } from './git/read-history.ts';
import { readIndex } from './git/read-index.ts';
import { readSideFiles } from './git/read-side-files.ts';
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
  const { trust, clock, environment, work = workInThread } = options;
  const readPast = createPastReader(folder, environment, work);
  return {
    folder,
    now: clock,
    readFiles: () => readFolder(folder),
    readFile: async path => readOneFile(folder, path),
    watchBelow: (below, onChange) => (isLinux ? watchBelow(folder, below, onChange) : noWatch),
    listFolder: path => listFolder(folder, path),
    takeReadings: (request, earlier) => takeReadings(folder, { request, earlier }, work),
    readBase: async (ref, head, known) => {
      if (trust === 'restricted') return notTrusted;
      return readBase({ folder, ref, head, known, environment });
    },
    readChanges: async (ref, base) => {
      if (trust === 'restricted') return { files: [], addedElsewhere: [] };
      return readChanges({ folder, ref, base, environment });
    },
    readSideFiles: async (base, paths) => {
      if (trust === 'restricted') return new Map();
      return readSideFiles({ folder, base, paths, environment });
    },
    readIndex: async head => {
      if (trust === 'restricted') return notTrusted;
      return readIndex({ folder, head, environment });
    },
    listRefs: async () => {
      if (trust === 'restricted') return notTrusted;
      return listRefs(folder, environment);
    },
    readPast: async questions => {
      if (trust === 'restricted') return unknownPast(questions, notTrusted.reason);
      return readPast(questions, clock());
    },
    readHistory: async request => {
      if (trust === 'restricted') return notTrusted;
      return readHistory({ ...request, folder, now: clock(), environment });
    },
  };
}

/** Elsewhere the system tells of all folders below one, and a watch can keep a folder from being moved. */
const isLinux = process.platform === 'linux';

const noWatch = { dispose: () => {} };
