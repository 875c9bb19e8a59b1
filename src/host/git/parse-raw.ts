import { isHash } from './ask-git.ts';
import { createTokenReader } from './read-tokens.ts';

/** What became of one file between two commits. */
export interface BlobChange {
  /** From the root of the repository. */
  readonly path: string;
  /** Undefined where there is no regular file any more. */
  readonly hash: string | undefined;
}

/** Reads the output of the git command `changed-blobs`, in chunks that may end anywhere. */
export interface RawParser {
  readonly push: (chunk: Uint8Array) => void;
  /** The changes of each pair, in their order. */
  readonly end: () => readonly (readonly BlobChange[])[];
}

/** Each pair is a hash, then for each file `:mode mode hash hash status` and its path; NUL ends all. */
export function createRawParser(): RawParser {
  const pairs: BlobChange[][] = [];
  let hash: string | undefined;
  let isPath = false;
  const push = createTokenReader(token => {
    const entry = isPath ? undefined : rawHead.exec(token);
    if (isPath) pairs.at(-1)?.push({ path: token, hash });
    else if (entry) hash = isRegular(entry[1]) ? entry[2] : undefined;
    else if (isHash(token)) pairs.push([]);
    isPath = entry !== null && entry !== undefined;
  });
  return { push, end: () => pairs };
}

const rawHead = /^:\d{6} (\d{6}) [0-9a-f]{40,64} ([0-9a-f]{40,64}) [A-Z]$/;

/** A link and a module of another repository are no files whose text counts. */
function isRegular(mode: string | undefined): boolean {
  return mode === '100644' || mode === '100755';
}
