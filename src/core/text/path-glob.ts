import { parseGlob } from './glob.ts';

/**
 * Tells whether a path of the repository matches a glob. A leading `./` means the folder `folder`,
 * and a `/` at the end all that is in a folder. Undefined where the glob cannot be evaluated: it is
 * empty, leaves the repository, or is too large.
 */
export function createPathMatcher(
  glob: string,
  folder: string,
): ((path: string) => boolean) | undefined {
  const pattern = normalise(glob.trim(), folder);
  if (pattern === undefined) return undefined;
  return belowFolder(pattern) ?? parseGlob(pattern);
}

/** Whether a path may stand for several. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** Most globs are a folder with all that is in it: those need not be compared name by name. */
function belowFolder(pattern: string): ((path: string) => boolean) | undefined {
  const isPlain = /^[^*?[{\\]+\/\*\*$/.test(pattern) && !pattern.includes('//');
  if (pattern.length > 300 || !isPlain) return undefined;
  const start = pattern.slice(0, -2);
  const folder = start.slice(0, -1);
  return path => path.startsWith(start) || path === folder;
}

/**
 * The names of a glob up to the first one that may stand for several: what matches lies there or
 * below. Empty where that is not certain.
 */
export function literalStart(glob: string, folder: string): string {
  const names = normalise(glob.trim(), folder)?.split('/').filter(Boolean) ?? [];
  const first = names.findIndex(name => /[*?[{\\]/.test(name));
  return names.slice(0, first < 0 ? names.length : first).join('/');
}

function normalise(glob: string, folder: string): string | undefined {
  if (glob === '' || /^[/\\]|^[a-z][\w+.-]*:/i.test(glob)) return undefined;
  const isRelative = glob.startsWith('./');
  const bare = isRelative ? glob.slice(2) : glob;
  if (bare.split('/').includes('..')) return resolveUp(bare, isRelative ? folder : '');
  const whole = isRelative && folder !== '' ? `${asGlob(folder)}/${bare}` : bare;
  return whole.endsWith('/') ? `${whole}**` : whole;
}

/** Only leading `..` have a meaning in a glob. */
function resolveUp(glob: string, folder: string): string | undefined {
  const [, up = '', rest = ''] = /^((?:\.\.\/)+)(.*)$/s.exec(glob) ?? [];
  const names = folder === '' ? [] : folder.split('/');
  const kept = names.length - up.length / '../'.length;
  if (up === '' || kept < 0 || rest === '' || rest.includes('..')) return undefined;
  const whole = [...names.slice(0, kept).map(asGlob), rest].join('/');
  return whole.endsWith('/') ? `${whole}**` : whole;
}

/** A path as the glob that means it alone: some frameworks have folders such as `[id]`. */
function asGlob(path: string): string {
  return path.replaceAll(/[*?[{\\]/g, sign => `\\${sign}`);
}
