import type { PathPattern, Sparse } from '../../core/model/facts/facts.ts';
import { createPathMatcher, literalStart } from '../../core/text/path-glob.ts';
import { ask } from './ask-git.ts';
import type { Git } from './git.ts';

/** In letters: a command line of Windows has room for 32,767. */
const maxArguments = 20_000;

/**
 * The patterns of which the index has a file that git leaves out of the working tree; one process.
 * Undefined where none is given.
 */
export async function findSparse(
  git: Git,
  patterns: readonly PathPattern[],
): Promise<Sparse | undefined> {
  if (patterns.length === 0) return undefined;
  const starts = [...new Set(patterns.map(({ glob, folder }) => literalStart(glob, folder)))];
  const isAll = starts.includes('') || starts.join(' ').length > maxArguments;
  const { result, text } = await ask(git, { kind: 'sparse-files', paths: isAll ? [] : starts });
  if (result.kind !== 'ok') return { kind: 'unknown' };
  const files = text.split('\0').flatMap(entry => (entry.startsWith(mark) ? [entry.slice(2)] : []));
  return { kind: 'known', patterns: patterns.filter(pattern => holdsOne(pattern, files)) };
}

/** What git writes before a file that it leaves out (`skip-worktree`). */
const mark = 'S ';

function holdsOne({ glob, folder }: PathPattern, files: readonly string[]): boolean {
  const matches = createPathMatcher(glob, folder);
  return matches !== undefined && files.some(matches);
}
