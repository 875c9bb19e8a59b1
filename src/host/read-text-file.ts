import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { SourceFile, UnreadableContent } from '../core/model/source-file.ts';
import { decodeText, maxTextSize, tooLarge } from './decode-text.ts';
import { codeOf } from './error-code.ts';

/** The text of one regular file whose last name is not a link. See `readFileBytes`. */
export function readTextFile(path: string): SourceFile['content'] | undefined {
  const read = readFileBytes(path);
  return read instanceof Uint8Array ? decodeText(read) : read;
}

/** Bytes that hold until the next file is read, or why there are none. */
export type FileBytes = Uint8Array | SourceFile['content'] | undefined;

/**
 * Reads one regular file whose last name is not a link, at most 1 MB of it. Undefined where there
 * is no such file: it is gone, or it is a folder, a device, a pipe. Never waits and never throws.
 */
export function readFileBytes(path: string): FileBytes {
  let handle: number;
  try {
    handle = openSync(path, openFlags);
  } catch (error) {
    return toUnreadable(error);
  }
  try {
    // The type is asked of the open file, so that nothing can be put in its place in between.
    const stats = fstatSync(handle);
    if (!stats.isFile()) return undefined;
    return stats.size > maxTextSize ? tooLarge : readBytes(handle, stats.size);
  } catch (error) {
    return toUnreadable(error);
  } finally {
    closeSync(handle);
  }
}

/** A pipe must not make the reader wait for a writer, and no link is followed. Windows has neither flag. */
export const openFlags =
  constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** One byte more than is read, so that a file that grows meanwhile is noticed. */
const buffer = new Uint8Array(maxTextSize + 1);

/** More was asked for than `size`, so that where this much came there is no more. */
function readBytes(handle: number, size: number): Uint8Array {
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(handle, buffer, length, buffer.length - length, null);
    length += count;
    if (count === 0 || length === size) break;
  }
  return buffer.subarray(0, length);
}

/** Why a file cannot be read, by the error that opening or reading it gave; undefined where there is none. */
export function toUnreadable(error: unknown): UnreadableContent | undefined {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') {
    return { kind: 'unreadable', reason: 'permission is denied' };
  }
  if (code !== undefined && notThere.has(code)) return undefined;
  return { kind: 'unreadable', reason: 'the disk gave an error' };
}

/** Gone, a link, a socket, a device without a driver. */
const notThere: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'EMLINK',
  'ENXIO',
  'ENODEV',
  'ENAMETOOLONG',
]);
