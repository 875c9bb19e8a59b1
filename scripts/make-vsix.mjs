// Packs what .vscodeignore lets through. Everything is bundled, so no package goes with it.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './run.mjs';

const folder = gatherFiles();
try {
  await createVSIX({
    cwd: folder,
    packagePath: root,
    dependencies: false,
    // There is no address that the pictures and links of the README could be completed with.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Copies everything at the top that a line of .vscodeignore begins with. Of the whole repository every file would be
 * compared with every line, and a VS Code among them has ten thousand.
 */
function gatherFiles() {
  const list = '.vscodeignore';
  const lines = readFileSync(join(root, list), 'utf8').split('\n');
  const named = lines.flatMap(line => /^!([^/]+)/.exec(line)?.slice(1) ?? []);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-'));
  for (const name of new Set([list, ...named])) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  return folder;
}
