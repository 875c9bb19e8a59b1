import type { ChangedFile, Pair } from '../../model/review/review.ts';
import { baseNameOf } from '../../text/path.ts';
import { matchEntities } from '../matching/match-entities.ts';

/** As git takes it: a file that shares half of its text with one that is gone was that one. */
const sameFile = 0.5;

/** Files that only got another path: `base` is the one that is gone, `head` the one that came. */
export function findRenames(files: readonly ChangedFile[]): readonly Pair<ChangedFile>[] {
  const gone = files.filter(({ base, head }) => base.kind === 'text' && head.kind === 'missing');
  const came = files.filter(({ base, head }) => base.kind === 'missing' && head.kind === 'text');
  const ways = [
    { keyOf: textOf, atLeast: 0 },
    { keyOf: ({ path }: ChangedFile) => baseNameOf(path), atLeast: sameFile },
    { atLeast: sameFile },
  ];
  return matchEntities(gone, came, ways, { base: textOf, head: textOf }).pairs;
}

/** The only one that it has. */
function textOf({ base, head }: ChangedFile): string {
  if (head.kind === 'text') return head.text;
  return base.kind === 'text' ? base.text : '';
}
