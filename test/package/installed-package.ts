import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareHostFolder } from '../vscode/host-folder.ts';

/** The package as it lies in a VS Code that had nothing before. */
export interface InstalledPackage {
  /** What VS Code is told to take its extensions from. */
  readonly extensionsDir: string;
  /** The folder that the package was unpacked into. */
  readonly folder: string;
  /** Paths of its files relative to that folder, with `/`, sorted; without the list that VS Code itself writes. */
  readonly files: readonly string[];
}

const root = join(import.meta.dirname, '..', '..');
const { version }: { readonly version: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

/** The package that `npm run package` made. */
export const packageFile = join(root, `cairn-${version}.vsix`);

let installed: InstalledPackage | undefined;

/** Installs it as a person does with `--install-extension`, once; it goes when this process ends. */
export function installPackage(): InstalledPackage {
  installed ??= install();
  return installed;
}

function install(): InstalledPackage {
  const temporary = mkdtempSync(join(tmpdir(), 'cairn-'));
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
  const extensionsDir = join(temporary, 'extensions');
  const values = {
    'install-extension': packageFile,
    'extensions-dir': extensionsDir,
    'user-data-dir': join(temporary, 'user'),
    'server-data-dir': join(temporary, 'server'),
  };
  const args = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
  const program = join(prepareHostFolder(), 'out', 'server-main.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--accept-server-license-terms', ...args],
    { encoding: 'utf8', env: { ...process.env, TMPDIR: temporary, EXTENSIONS_GALLERY: '{}' } },
  );
  const [name] = readdirSync(extensionsDir).filter(entry => entry.startsWith('cairn.'));
  if (status !== 0 || name === undefined) throw new Error(`Not installed.\n${stdout}${stderr}`);
  const folder = join(extensionsDir, name);
  return { extensionsDir, folder, files: listFiles(folder) };
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(folder, name)).isFile() && name !== '.vsixmanifest')
    .map(name => name.replaceAll('\\', '/'))
    .sort();
}
