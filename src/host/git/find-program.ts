import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { isWithin } from '../is-within.ts';
import { realPathOf } from '../real-path.ts';

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folders of PATH that programs may come from: absolute ones outside of `workspace`, whose real
 * path is given. The folder that people opened never decides what runs.
 */
export function trustedPath(environment: Environment, workspace: string): readonly string[] {
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  return path.split(delimiter).filter(folder => isAbsolute(folder) && !isInside(folder, workspace));
}

/** The absolute path of a program in one of the folders; undefined where there is none. */
export function findProgram(
  name: string,
  folders: readonly string[],
  workspace: string,
): string | undefined {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  return folders
    .map(folder => join(folder, fileName))
    .find(file => isProgram(file) && !isInside(file, workspace));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Also true where a link leads inside. */
function isInside(path: string, workspace: string): boolean {
  return isWithin(workspace, path) || isWithin(workspace, realPathOf(path) ?? path);
}
