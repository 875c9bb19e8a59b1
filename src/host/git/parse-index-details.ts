/** A regular file of the index, as git saw it in the working tree last. */
export interface IndexEntry {
  /** From the root of the repository. */
  readonly path: string;
  readonly hash: string;
  /** In bytes. */
  readonly size: bigint;
  /** When it was written: seconds since 1970, and what is over; zero where git keeps none. */
  readonly seconds: bigint;
  readonly nanoseconds: bigint;
}

/**
 * Reads the output of the git command `index-details`. Left out are files with conflicts, and those
 * that need not be in the working tree: links, submodules, what a sparse checkout has not.
 */
export function parseIndexDetails(output: string): readonly IndexEntry[] {
  const found: IndexEntry[] = [];
  // The details stand behind the name, and the next name behind them.
  let head = '';
  for (const piece of output.split('\0')) {
    const [whole = '', seconds = '0', nanoseconds = '0', size = '0', bits = '0'] =
      details.exec(piece) ?? [];
    const entry = readHead(head);
    if (entry && (Number.parseInt(bits, 16) & notThere) === 0) {
      const time = { seconds: BigInt(seconds), nanoseconds: BigInt(nanoseconds) };
      found.push({ ...entry, size: BigInt(size), ...time });
    }
    head = piece.slice(whole.length);
  }
  return found;
}

const details =
  /^ {2}ctime: \d+:\d+\n {2}mtime: (\d+):(\d+)\n {2}dev: .*\n {2}uid: .*\n {2}size: (\d+)\tflags: ([0-9a-f]+)\n?/;

/** Assumed to be unchanged, or not checked out (`CE_VALID` and `CE_SKIP_WORKTREE` of git). */
const notThere = 0x8000 | 0x40000000;

function readHead(head: string): Pick<IndexEntry, 'path' | 'hash'> | undefined {
  const [, mode, hash = '', stage, path = ''] = /^(\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(head) ?? [];
  return mode?.startsWith('100') && stage === '0' ? { path, hash } : undefined;
}
