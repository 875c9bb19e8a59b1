import { intersects, subset, validRange } from 'semver';

/**
 * Whether whatever a manifest may get (`declared`, a version or an npm range) lies in `range`.
 * Undefined where it may or may not, or where one of the two is no range of versions.
 */
export function satisfiesRange(declared: string, range: string): boolean | undefined {
  const [given, wanted] = [writtenOut(declared), writtenOut(range)];
  if (declared.trim() === '' || given === undefined || wanted === undefined) return undefined;
  if (subset(given, wanted, options)) return true;
  return intersects(given, wanted, options) ? undefined : false;
}

/** Whether a text says which versions are meant. */
export function isRange(text: string): boolean {
  return writtenOut(text) !== undefined;
}

/**
 * `2` as `>=2.0.0 <3.0.0-0`, so that what comes before release 2 is neither below 2 nor 2 itself.
 * Undefined for what is no range.
 */
function writtenOut(range: string): string | undefined {
  return range.length > maxLength ? undefined : (validRange(range) ?? undefined);
}

/**
 * A version before a release lies between releases like any other: a module of Go that has no tag is
 * `0.0.0-20240101000000-abcdef`, and below 1.
 */
const options = { includePrerelease: true };

/** In UTF-16 units; the library compares every alternative with every other. */
const maxLength = 256;
