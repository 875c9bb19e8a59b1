import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts an extension into an extensions folder by links to its files, so that it is there as if installed and a rebuild
 * shows after a reload. The folder itself is ours: uninstalling it inside VS Code removes links only.
 */
export function linkExtension(extension: string, extensionsDir: string): void {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  const folder = join(extensionsDir, folderName(manifest));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(extension)) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    symlinkSync(join(extension, name), join(folder, name));
  }
}

function folderName(manifest: unknown): string {
  return `${read(manifest, 'publisher')}.${read(manifest, 'name')}-${read(manifest, 'version')}`;
}

function read(manifest: unknown, key: string): string {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(manifest ?? {}));
  return String(values.get(key));
}
