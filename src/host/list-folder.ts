import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isWalkedName } from '../core/model/candidate.ts';
import { byCodeUnit } from '../core/text/by-code-unit.ts';
import type { FolderEntry } from './host.ts';
import { isWithin } from './is-within.ts';
import { realPathOf } from './real-path.ts';

/** More names than somebody looks through. */
const mostEntries = 500;

/**
 * What lies directly in a folder of the project, sorted by name: files and folders by the look of
 * their entry. Empty where that is none, or lies outside by a link or by its name.
 */
export function listFolder(root: string, folder: string): readonly FolderEntry[] {
  const [top, real] = [realPathOf(root), realPathOf(join(root, folder))];
  if (top === undefined || real === undefined || !isWithin(top, real)) return [];
  try {
    const entries = readdirSync(real, { withFileTypes: true });
    return entries
      .map(entry => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }) as const)
      .filter(({ name, kind }) => (kind === 'folder' ? isWalkedName(name) : !name.startsWith('.')))
      .sort((a, b) => byCodeUnit(a.name, b.name))
      .slice(0, mostEntries);
  } catch {
    // What cannot be listed has nothing to offer.
    return [];
  }
}
