import { isHash } from './ask-git.ts';
import { createTokenReader } from './read-tokens.ts';

/** Reads the output of the git command `changes`, in chunks that may end anywhere. */
export interface NumstatParser {
  readonly push: (chunk: Uint8Array) => void;
  /** The changed files of each commit by its hash; a commit that changed nothing has none. */
  readonly end: () => ReadonlyMap<string, ReadonlySet<string>>;
}

/** Each commit is its hash, then `added TAB removed TAB path` for each file; NUL ends every token. */
export function createNumstatParser(): NumstatParser {
  const commits = new Map<string, Set<string>>();
  let files: Set<string> | undefined;
  const push = createTokenReader(token => {
    const [, path] = /^(?:\d+|-)\t(?:\d+|-)\t(.+)$/s.exec(token) ?? [];
    if (path !== undefined) files?.add(path);
    else if (isHash(token)) {
      files = new Set();
      commits.set(token, files);
    }
  });
  return { push, end: () => commits };
}
