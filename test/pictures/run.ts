// Takes the pictures of the README and of the walkthrough: the packaged product on the example.
// npm run pictures
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withWindow } from '../package/window.ts';
import { takePictures } from './take-pictures.ts';

const root = join(import.meta.dirname, '..', '..');
const themes = [
  { theme: 'dark', name: 'Default Dark Modern' },
  { theme: 'light', name: 'Default Light Modern' },
] as const;

/** Nothing that tells of the machine, or that a reader would have to look past. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.hover.above': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'files.autoSave': 'off',
  'git.blame.statusBarItem.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

const temporary = mkdtempSync(join(tmpdir(), 'cairn-'));
try {
  for (const { theme, name } of themes) {
    const folder = join(temporary, theme, 'marquee');
    mkdirSync(folder, { recursive: true });
    prepareExample(folder);
    const place = { folder: join(root, 'media'), theme };
    await withWindow(folder, window => takePictures(window, place), {
      settings: { ...settings, 'workbench.colorTheme': name },
    });
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function prepareExample(folder: string): void {
  const program = join(root, 'examples', 'prepare.mjs');
  const { status, stderr } = spawnSync(process.execPath, [program, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
