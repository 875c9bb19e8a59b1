import { existsSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

const modules = join(import.meta.dirname, 'node_modules');

/** Where the packaged VS Code lies, made ready to start. */
export function prepareHostFolder(): string {
  const folder = join(modules, 'code-server', 'lib', 'vscode');
  // Its server resolves its imports, and its page fetches its scripts, from a node_modules of its own.
  const link = join(folder, 'node_modules');
  try {
    symlinkSync(relative(folder, modules), link, 'junction');
  } catch (error) {
    // It is there, perhaps since a moment ago, from another process.
    if (!existsSync(link)) throw error;
  }
  return folder;
}
