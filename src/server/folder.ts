import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A workspace folder: how the client names it and where it lies on this machine. */
export interface Folder {
  /** Without a slash at its end. */
  readonly uri: string;
  readonly path: string;
}

/** Undefined for a folder that is not on this machine's disk. */
export function toFolder(uri: string): Folder | undefined {
  const path = toFilePath(uri);
  return path === undefined ? undefined : { uri: uri.replace(/\/+$/, ''), path };
}

/** The URI of a file of the folder, encoded as VS Code encodes it. */
export function uriIn(folder: Folder, path: string): string {
  return `${folder.uri}/${path.split('/').map(encodeName).join('/')}`;
}

/** The path of a file relative to the folder; undefined where it does not lie in it. */
export function pathIn(folder: Folder, uri: string): string | undefined {
  const file = toFilePath(uri);
  if (file === undefined) return undefined;
  const inside = `${comparable(folder.path)}/`;
  const whole = comparable(file);
  return whole.startsWith(inside) && whole !== inside ? whole.slice(inside.length) : undefined;
}

function toFilePath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // Not a path of this machine: a foreign authority or a broken encoding.
  }
}

/** With `/` between names, no slash at the end, and a drive letter in lower case. */
function comparable(path: string): string {
  const slashed = sep === '/' ? path : path.replaceAll(sep, '/');
  return slashed.replace(/\/+$/, '').replace(/^[A-Z]:/, drive => drive.toLowerCase());
}

function encodeName(name: string): string {
  return encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
