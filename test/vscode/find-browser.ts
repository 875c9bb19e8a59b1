import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { unpackBrowser } from './unpack-browser.ts';

/** A program that understands Chrome's flags, and the environment it needs. */
export interface FoundBrowser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** `CHROMIUM_PATH`, else an installed Chrome, Chromium or Edge, else the packaged headless one. */
export function findBrowser(): FoundBrowser {
  const { CHROMIUM_PATH } = process.env;
  const installed = CHROMIUM_PATH ?? findInstalled();
  if (installed !== undefined) return { path: installed, env: {} };
  const unpacked = unpackBrowser();
  const libraries = runs(unpacked.path) ? {} : { LD_LIBRARY_PATH: unpacked.libraries };
  const fonts = hasFonts() ? {} : { FONTCONFIG_PATH: unpacked.fonts };
  return { path: unpacked.path, env: { ...libraries, ...fonts } };
}

function findInstalled(): string | undefined {
  const { PATH = '' } = process.env;
  const folders = PATH.split(delimiter);
  return [
    ...commands.flatMap(name => folders.map(folder => join(folder, name))),
    ...applications,
  ].find(path => existsSync(path));
}

const commands = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** A bare machine has not all the libraries that Chromium is linked to. */
function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function hasFonts(): boolean {
  const home = homedir();
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local', 'share', 'fonts'),
  ];
  return folders.some(
    folder =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some(name =>
        /\.(?:ttf|otf|ttc)$/i.test(String(name)),
      ),
  );
}
