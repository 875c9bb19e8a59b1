import { intersects, subset, validRange } from 'semver';

/**
 * Whether whatever a manifest may get (`declared`, a version or an npm range) lies in `range`.
 * Undefined where it may or may not, or where one of the two is no range of versions.
 */
export function satisfiesRange(declared: string, range: string): boolean | undefined {
  if (declared.length > maxLength || range.length > maxLength) return undefined;
  if (declared.trim() === '' || validRange(declared) === null) return undefined;
  // Written out, so that what comes before release 2 is neither below 2 nor 2 itself.
  const wanted = validRange(range);
  if (wanted === null) return undefined;
  if (subset(declared, wanted, options)) return true;
  return intersects(declared, wanted, options) ? undefined : false;
}

/**
 * A version before a release lies between releases like any other: a module of Go that has no tag is
 * `0.0.0-20240101000000-abcdef`, and below 1.
 */
const options = { includePrerelease: true };

/** In UTF-16 units; the library compares every alternative with every other. */
const maxLength = 256;
