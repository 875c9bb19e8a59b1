import { codeOf } from './error-code.ts';
import { messageOf } from './message-of.ts';

/** Why a file could not be written, as one full sentence: what Node says names a draft that nobody knows. */
export function unwrittenText(path: string, error: unknown): string {
  const code = codeOf(error) ?? '';
  if (code === 'EEXIST') return `${path} is there already.`;
  return `${path} cannot be written: ${reasons[code] ?? messageOf(error)}.`;
}

const denied = 'permission is denied';

const reasons: Readonly<Record<string, string>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: denied,
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder should',
  ENAMETOOLONG: 'the name is too long',
};
