import type { PastMatch } from '../../core/model/facts/series.ts';

/** One measure along the revisions, oldest first. */
export interface Followed {
  readonly values: readonly (number | undefined)[];
  readonly matches: readonly PastMatch[] | undefined;
  readonly marks: readonly number[];
}

/** So many more revisions are looked at. */
const mostMore = 300;
/** So many of the commits at which matches came are found. */
const mostArrivals = 3;

/**
 * The indexes in the mainline, newest first, between those revisions where something happened that
 * people ask the day of: a value was passed, it changed last, matches came. `revisions` are such
 * indexes as well, oldest first.
 */
export function lookCloser(
  revisions: readonly number[],
  all: readonly Followed[],
): readonly number[] {
  const steps = [...new Set(all.flatMap(stepsOf))].sort((a, b) => b - a);
  const more: number[] = [];
  for (const step of steps) {
    const newer = revisions[step] ?? 0;
    const between = (revisions[step - 1] ?? newer) - newer - 1;
    if (more.length + between > mostMore) continue;
    for (let count = 1; count <= between; count++) more.push(newer + count);
  }
  return more;
}

/** The revisions at which something happened since the one before. */
function stepsOf({ values, matches, marks }: Followed): readonly number[] {
  const arrivals = [...new Set(matches?.map(({ since }) => since))].sort((a, b) => b - a);
  const passed = [...marks.map(mark => (value: number) => Math.sign(value - mark)), same];
  return [
    ...arrivals.slice(0, mostArrivals),
    ...passed.map(sideOf => lastChange(values, sideOf)),
  ].filter(step => step > 0);
}

function same(value: number): number {
  return value;
}

function lastChange(
  values: readonly (number | undefined)[],
  sideOf: (value: number) => number,
): number {
  const sides = values.map(value => (value === undefined ? undefined : sideOf(value)));
  return sides.findLastIndex((side, index) => index > 0 && side !== sides[index - 1]);
}
