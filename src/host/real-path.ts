import { realpathSync } from 'node:fs';

/** A path with all links resolved; undefined where there is nothing, or it cannot be looked at. */
export function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
