/** Paths in the core: relative to the project folder, `/` between names, no leading `./`. */

/** The folder of a file; the empty string is the project folder itself. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last name of a path. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The path that `target`, as written in a file of `folder`, names; undefined where it leaves the
 * project, is absolute, has a scheme or cannot be decoded.
 */
export function resolvePath(folder: string, target: string): string | undefined {
  // An escaped colon ends no scheme.
  if (/^[A-Za-z][\w+.-]*:/.test(target)) return undefined;
  const decoded = decodeOnce(target.replace(/[?#].*$/s, ''));
  if (decoded === undefined || decoded === '' || decoded.length > 1024) return undefined;
  if (/^[/\\]|[\0\\]/.test(decoded)) return undefined;
  return joinPath(folder, decoded);
}

/** Where a plain path leads from a folder; undefined where it leaves the project, or names all of it. */
export function joinPath(folder: string, path: string): string | undefined {
  const names: string[] = folder === '' ? [] : folder.split('/');
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.length === 0 ? undefined : names.join('/');
}

/**
 * The path that `target` names from the root of the repository, in which the project folder lies at
 * `prefix`; undefined where it begins with `./` or `../`, or lies outside of the project folder.
 */
export function pathFromRoot(prefix: string, target: string): string | undefined {
  if (/^\.{1,2}\//.test(target)) return undefined;
  const path = resolvePath('', target);
  return path?.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** The destination of a link in the file `from` to the file `to`, as Markdown wants it written. */
export function linkPath(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let common = 0;
  while (common < Math.min(start.length, end.length - 1) && start[common] === end[common]) common++;
  const up = start.slice(common).map(() => '..');
  return [...up, ...end.slice(common)].map(encodeName).join('/');
}

/** Letters of every script stay readable; what ends, breaks or is decoded in a destination does not. */
function encodeName(name: string): string {
  return name
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/[\s\p{Cc}<>[\]%?#:&"\\`|]/gu, encodeURIComponent)
    .replaceAll(/[()'*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decodeOnce(text: string): string | undefined {
  // As nearly every path is.
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * What a path in the file `from` may mean: one from the root of the repository, in which the project folder
 * lies at `prefix`, from the project folder, or from the folder of the file.
 */
export function pathsMeant(prefix: string, from: string, written: string): readonly string[] {
  const fromRoot = pathFromRoot(prefix, written);
  const others = ['', folderOf(from)].flatMap(folder => resolvePath(folder, written) ?? []);
  return fromRoot === undefined ? others : [fromRoot, ...others];
}
