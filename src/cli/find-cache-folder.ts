import { isAbsolute, join } from 'node:path';

/**
 * Where a program of this person may keep what it can make again, and nobody else can write;
 * undefined where the system names no such folder.
 */
export function findCacheFolder(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = environment;
  const of = (folder: string | undefined, ...names: readonly string[]) =>
    folder && isAbsolute(folder) ? join(folder, ...names, 'cairn') : undefined;
  if (platform === 'win32') return of(LOCALAPPDATA);
  if (platform === 'darwin') return of(HOME, 'Library', 'Caches');
  return of(XDG_CACHE_HOME) ?? of(HOME, '.cache');
}
