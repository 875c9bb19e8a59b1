import { configurationFile } from '../../model/configuration.ts';
import type { Sourced } from '../../model/value.ts';
import { folderOf } from '../../text/path.ts';
import { createPathMatcher } from '../../text/path-glob.ts';

/** Whether a file is at one of the places: a glob names it, or a folder that it lies in. */
export function createPlaces(places: readonly Sourced<string>[]): (path: string) => boolean {
  const matchers = places.flatMap(({ value }) => createPathMatcher(value, '') ?? []);
  if (matchers.length === 0) return () => false;
  return path => {
    if (path === configurationFile) return false;
    for (let at = path; at !== ''; at = folderOf(at)) {
      if (matchers.some(matches => matches(at))) return true;
    }
    return false;
  };
}

/** Whether a place can be looked for: it is a folder or a glob inside the project. */
export function isPlace(text: string): boolean {
  return !/^\.?\/?$/.test(text.trim()) && createPathMatcher(text, '') !== undefined;
}
