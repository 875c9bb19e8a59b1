import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder in the cache of this system, made when one of its `generators`, files of the bench, has
 * changed. Until it is whole it has another name.
 */
export function cachedFolder(
  name: string,
  generators: readonly string[],
  fill: (folder: string) => void,
): string {
  const folder = join(cacheFolder(), 'cairn-bench', `${name}-${hashOf(generators)}`);
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  fill(part);
  renameSync(part, folder);
  return folder;
}

export function hashOf(generators: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of generators) hash.update(readFileSync(join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 12);
}

export function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}
