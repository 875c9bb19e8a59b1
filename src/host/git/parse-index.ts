import type { TreeEntry } from './parse-tree.ts';

/** Reads the output of the git command `index`. Of a file with conflicts no version is settled. */
export function parseIndex(output: string): readonly TreeEntry[] {
  return output.split('\0').flatMap((entry): TreeEntry[] => {
    const tab = entry.indexOf('\t');
    const [mode, hash = '', stage] = entry.slice(0, Math.max(0, tab)).split(' ');
    if (stage !== '0' || mode === '160000') return [];
    return [{ path: entry.slice(tab + 1), hash, kind: mode === '120000' ? 'link' : 'file' }];
  });
}
