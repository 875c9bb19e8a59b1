import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packaged Chromium on disk, and what a machine may lack to run it. */
export interface UnpackedBrowser {
  readonly path: string;
  /** For `LD_LIBRARY_PATH`. */
  readonly libraries: string;
  /** For `FONTCONFIG_PATH`. */
  readonly fonts: string;
}

/** Unpacks the packaged headless Chromium into an ignored folder, once per lock file. */
export function unpackBrowser(): UnpackedBrowser {
  const folder = join(import.meta.dirname, '..', '..', '.cache', `chromium-${version()}`);
  if (!existsSync(folder)) unpackInto(folder);
  writeWhole(join(folder, 'fonts.conf'), fontConfiguration(folder));
  return {
    path: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    fonts: folder,
  };
}

const modules = join(import.meta.dirname, 'node_modules');
const chromium = join(modules, '@sparticuz', 'chromium');

function version(): string {
  const manifest = readFileSync(join(chromium, 'package.json'), 'utf8');
  return /"version": "([\d.]+)"/.exec(manifest)?.[1] ?? 'unknown';
}

/** The folder appears under its name only when it is whole. */
function unpackInto(folder: string): void {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const archives = ['chromium.br', 'al2023.tar.br'].map(name => join(chromium, 'bin', name));
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'inflate.mjs'), ...archives],
    { env: { ...process.env, TMPDIR: partial }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The packaged Chromium could not be unpacked.\n${stderr}`);
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another process was sooner.
    rmSync(partial, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Another browser that is just starting must not read the half of it. */
function writeWhole(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, text);
  renameSync(partial, file);
}

/** DejaVu has the symbols that Cairn's pictures and texts use. Its serifs would be taken for the default. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(modules, 'dejavu-fonts-ttf', 'ttf')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  <selectfont><rejectfont><glob>*/DejaVuSerif*</glob></rejectfont></selectfont>
  <selectfont><rejectfont><glob>*/DejaVuMath*</glob></rejectfont></selectfont>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
}
