/** One file of a commit. */
export interface TreeEntry {
  /** From the root of the repository. */
  readonly path: string;
  readonly hash: string;
  readonly kind: 'file' | 'link';
}

/** Reads the output of the git command `tree`. Modules of other repositories are left out. */
export function parseTree(output: string): readonly TreeEntry[] {
  return output.split('\0').flatMap((entry): TreeEntry[] => {
    const tab = entry.indexOf('\t');
    const [mode = '', type, hash = ''] = entry.slice(0, Math.max(0, tab)).split(' ');
    if (type !== 'blob') return [];
    return [{ path: entry.slice(tab + 1), hash, kind: mode === '120000' ? 'link' : 'file' }];
  });
}
