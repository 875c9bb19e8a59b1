import type { Refs } from '../host.ts';
import { ask, describeFailure } from './ask-git.ts';
import type { Environment } from './find-program.ts';
import { openRepository, refused } from './open-repository.ts';
import { parseRefs } from './parse-refs.ts';

/** Branches and tags of the repository that a folder lies in, the newest first. Never throws. */
export async function listRefs(folder: string, environment: Environment): Promise<Refs> {
  const opened = await openRepository(folder, environment);
  if (opened.kind === 'unknown') return opened;
  const { result, text } = await ask(opened.git, { kind: 'refs' });
  if (result.kind !== 'ok') return refused(describeFailure(result));
  return { kind: 'known', refs: parseRefs(text) };
}
