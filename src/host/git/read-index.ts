import type { SourceFile } from '../../core/model/source-file.ts';
import type { Base } from '../host.ts';
import { ask, describeFailure } from './ask-git.ts';
import type { Environment } from './find-program.ts';
import { findHead, openRepository, refused } from './open-repository.ts';
import { parseIndex } from './parse-index.ts';
import { readTexts } from './read-texts.ts';

export interface IndexQuestion {
  readonly folder: string;
  /** The files as they are now. */
  readonly head: readonly SourceFile[];
  readonly environment: Environment;
}

/** The candidate files as they are staged for the next commit. Never throws. */
export async function readIndex({ folder, head, environment }: IndexQuestion): Promise<Base> {
  const opened = await openRepository(folder, environment);
  if (opened.kind === 'unknown') return opened;
  const { git, prefix } = opened;
  const commit = await findHead(opened);
  if (commit.kind === 'unknown') return commit;
  const index = await ask(git, { kind: 'index', folder: prefix });
  if (index.result.kind !== 'ok') return refused(describeFailure(index.result));
  const read = await readTexts(git, { prefix, entries: parseIndex(index.text), head });
  if (read.kind === 'unknown') return read;
  const { hash } = commit;
  return { ...read, name: 'the index', commit: hash, head: hash, changed: [] };
}
