import type { MeasureDefinition } from '../model/facts/measure.ts';
import { createPathMatcher, literalStart } from '../text/path-glob.ts';
import { createPathSet } from '../text/path-set.ts';

/** The files that a measure is about. */
export interface Scope {
  /** Tells it of a path of the project folder. */
  readonly holds: (path: string) => boolean;
  /** Where such files may lie, in the project folder: the empty string is all of it. */
  readonly starts: readonly string[];
  /** Whether what lies at or below a path may be one of them. */
  readonly mayReach: (path: string) => boolean;
}

/**
 * Reads the globs of a measure, which begin at the root of the repository; the project folder lies
 * there at `prefix`. A clause where they cannot be evaluated, or lead out of the project folder: to
 * count only a part would be a wrong number.
 */
export function createScope(definition: MeasureDefinition, prefix: string): Scope | string {
  const { include, exclude, folder } = definition;
  const included = include.map(glob => ({
    glob,
    matches: createPathMatcher(glob, folder),
    start: literalStart(glob, folder),
  }));
  const excluded = exclude.map(glob => ({ glob, matches: createPathMatcher(glob, folder) }));
  const wrong = [...included, ...excluded].find(({ matches }) => !matches);
  if (wrong) return `the glob "${wrong.glob}" cannot be evaluated`;
  const outside = included.find(({ start }) => !`${start}/`.startsWith(prefix));
  if (outside) return `the glob "${outside.glob}" leads out of the opened folder`;
  // Without globs it is all of the project folder, whatever that is called.
  const isAll = include.length === 0;
  const isIncluded = isAll ? () => true : createPathSet(include.map(glob => ({ glob, folder })));
  const starts = isAll ? [''] : included.map(({ start }) => start.slice(prefix.length));
  return {
    holds: path => {
      const whole = prefix + path;
      return isIncluded(whole) && !excluded.some(({ matches }) => matches?.(whole));
    },
    starts,
    mayReach: path => starts.some(start => isOnTheWay(path, start)),
  };
}

/** Whether a path lies below `start`, or on the way to it. */
export function isOnTheWay(path: string, start: string): boolean {
  return start === '' || `${path}/`.startsWith(`${start}/`) || start.startsWith(`${path}/`);
}
