import type { Ref } from '../host.ts';

/** Reads the output of the git command `refs`. What only points to another branch is left out. */
export function parseRefs(output: string): readonly Ref[] {
  return output.split('\n').flatMap((line): Ref[] => {
    const [full = '', mark] = line.split(' ');
    const name = shortName(full);
    const kind = kinds.find(([prefix]) => full.startsWith(prefix))?.[1];
    if (kind === undefined || (kind === 'remote' && full.endsWith('/HEAD'))) return [];
    return [{ full, name, kind, isHead: mark === '*' }];
  });
}

/** `main` for `refs/heads/main`; any other name as it is. */
export function shortName(ref: string): string {
  const prefix = kinds.find(([each]) => ref.startsWith(each))?.[0] ?? '';
  return ref.slice(prefix.length);
}

const kinds = [
  ['refs/heads/', 'branch'],
  ['refs/remotes/', 'remote'],
  ['refs/tags/', 'tag'],
] as const;
