import picomatch from 'picomatch';
import { resolvePath } from '../text/path.ts';

/** What a glob may hold so that matching it stays cheap on any path, however it was made. */
const limits = { length: 300, starsInName: 3, deepStars: 3, braces: 10 } as const;

/**
 * Tells whether a path of the project matches a glob. A leading `./` means the folder `folder`.
 * Undefined where the glob cannot be evaluated: it is empty, leaves the project, or is so
 * entangled that matching could take too long.
 */
export function createPathMatcher(
  glob: string,
  folder: string,
): ((path: string) => boolean) | undefined {
  const pattern = normalise(glob.trim(), folder);
  if (pattern === undefined || !isSimple(pattern)) return undefined;
  const isMatch = picomatch(pattern, {
    dot: true,
    noextglob: true,
    nonegate: true,
    windows: false,
  });
  return path => isMatch(path);
}

function normalise(glob: string, folder: string): string | undefined {
  if (glob === '' || /^[/\\]|^[a-z][\w+.-]*:/i.test(glob)) return undefined;
  const isRelative = glob.startsWith('./');
  const bare = isRelative ? glob.slice(2) : glob;
  if (bare.split('/').includes('..')) return resolveUp(bare, isRelative ? folder : '');
  const whole = isRelative && folder !== '' ? `${folder}/${bare}` : bare;
  // A folder stands for all that is in it.
  return whole.endsWith('/') ? `${whole}**` : whole;
}

/** Only leading `..` have a meaning in a glob. */
function resolveUp(glob: string, folder: string): string | undefined {
  const match = /^((?:\.\.\/)+)(.*)$/s.exec(glob);
  const base = resolvePath(folder, match?.[1] ?? '');
  const rest = match?.[2] ?? '';
  if (base === undefined || rest === '' || rest.includes('..')) return undefined;
  return `${base}/${rest}`;
}

function isSimple(pattern: string): boolean {
  if (pattern.length > limits.length) return false;
  const deepStars = pattern.split('**').length - 1;
  const braces = pattern.split('{').length - 1;
  const stars = pattern.split('/').map(name => name.split(/\*+/).length - 1);
  return (
    deepStars <= limits.deepStars &&
    braces <= limits.braces &&
    stars.every(count => count <= limits.starsInName)
  );
}
