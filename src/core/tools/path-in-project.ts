import { joinPath } from '../text/path.ts';

/**
 * The path from the project folder that `written` names: a path from there, or an absolute one.
 * Undefined where it leaves the folder, which is an absolute path of this machine. Looks at no disk.
 */
export function pathInProject(folder: string, written: string): string | undefined {
  const isWindows = /^[A-Za-z]:|^\\\\/.test(folder);
  const slashed = (text: string) => (isWindows ? text.replaceAll('\\', '/') : text);
  const path = slashed(written.trim());
  const root = `${slashed(folder).replace(/\/$/, '')}/`;
  const isInside = isWindows
    ? path.toLowerCase().startsWith(root.toLowerCase())
    : path.startsWith(root);
  if (path.includes('\0') || (!isInside && isAbsolute(path, isWindows))) return undefined;
  return joinPath('', isInside ? path.slice(root.length) : path);
}

function isAbsolute(path: string, isWindows: boolean): boolean {
  return path.startsWith('/') || (isWindows && /^[A-Za-z]:/.test(path));
}
