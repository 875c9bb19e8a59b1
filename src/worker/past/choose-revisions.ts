import type { MainlineCommit } from '../../host/git/parse-mainline.ts';

/** So many weeks are looked back. */
export const mostWeeks = 52;
/** In seconds. */
export const weekLength = 7 * 86_400;

/**
 * The indexes in `mainline`, newest first, of the commits at the ends of weeks, oldest first. The
 * last week ends at `now`; the first one is the last that ends at `begin` or later. Both in seconds.
 */
export function chooseWeeks(
  mainline: readonly MainlineCommit[],
  begin: number,
  now: number,
): readonly number[] {
  const ends: number[] = [];
  for (let week = 0; week <= mostWeeks; week++) {
    const end = week === 0 ? Number.POSITIVE_INFINITY : now - week * weekLength;
    if (end < begin) break;
    const index = findLast(mainline, end);
    if (index === undefined) break;
    ends.unshift(index);
  }
  return ends;
}

/** The index of the newest commit that is not later than a moment; undefined where all are. */
export function findLast(mainline: readonly MainlineCommit[], moment: number): number | undefined {
  const index = mainline.findIndex(({ seconds }) => seconds <= moment);
  return index < 0 ? undefined : index;
}
