import { createPathMatcher, literalStart } from './path-glob.ts';
import { pushTo } from './push-to.ts';

/** A glob and the folder that a leading `./` means. */
export interface FolderGlob {
  readonly glob: string;
  readonly folder: string;
}

/**
 * Tells whether a path matches one of many globs. Only those are tried that begin with a folder of
 * the path, so that many globs cost no more than few. What cannot be evaluated matches nothing.
 */
export function createPathSet(globs: readonly FolderGlob[]): (path: string) => boolean {
  const byStart = new Map<string, ((path: string) => boolean)[]>();
  for (const { glob, folder } of globs) {
    const matches = createPathMatcher(glob, folder);
    if (!matches) continue;
    pushTo(byStart, literalStart(glob, folder), matches);
  }
  const isMatch = (start: string, path: string) =>
    byStart.get(start)?.some(matches => matches(path)) ?? false;
  return path => {
    if (isMatch('', path) || isMatch(path, path)) return true;
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (isMatch(path.slice(0, end), path)) return true;
    }
    return false;
  };
}
