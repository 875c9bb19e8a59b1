import intersects from 'semver/ranges/intersects.js';
import subset from 'semver/ranges/subset.js';
import validRange from 'semver/ranges/valid.js';

/**
 * Whether whatever a manifest may get (`declared`, a version or an npm range) lies in `range`.
 * Undefined where it may or may not, or where one of the two is no range of versions.
 */
export function satisfiesRange(declared: string, range: string): boolean | undefined {
  if (declared.length > maxLength || range.length > maxLength) return undefined;
  if (declared.trim() === '' || validRange(declared) === null || validRange(range) === null) {
    return undefined;
  }
  if (subset(declared, range)) return true;
  return intersects(declared, range) ? undefined : false;
}

/** In UTF-16 units; the library compares every alternative with every other. */
const maxLength = 256;
