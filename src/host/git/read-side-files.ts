import type { KnownBase, SideFiles } from '../host.ts';
import type { Environment } from './find-program.ts';
import { openRepository } from './open-repository.ts';
import { readThen } from './read-then.ts';

export interface SideFilesQuestion {
  readonly folder: string;
  readonly base: KnownBase;
  /** From the folder. */
  readonly paths: readonly string[];
  readonly environment: Environment;
}

/** Files as they were in the base; none where git cannot be asked. Never throws. */
export async function readSideFiles(question: SideFilesQuestion): Promise<SideFiles> {
  const { folder, base, paths, environment } = question;
  if (paths.length === 0) return new Map();
  const opened = await openRepository(folder, environment);
  if (opened.kind === 'unknown') return new Map();
  const { git, prefix } = opened;
  const then = await readThen(git, { commit: base.commit, prefix, paths });
  return new Map(then ? paths.map(path => [path, then(path)]) : []);
}
