import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export type FileBytes =
  /** Valid until the next file is read. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'missing' }
  /** `reason` is a clause. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** In bytes: larger files are not written by people. */
export const maxFileSize = 16 * 1024 * 1024;

/** Reads files below one folder, whose real path it is given, one after the other. */
export class FileReader {
  readonly #root: string;
  #buffer = Buffer.allocUnsafe(256 * 1024);

  constructor(root: string) {
    this.#root = root;
  }

  /** A regular file that the walk has found: no folder above it is a link. */
  read(path: string): FileBytes {
    let handle: number;
    try {
      handle = openSync(`${this.#root}/${path}`, flags);
    } catch (error) {
      return toFailure(error);
    }
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile()) return { kind: 'missing' };
      if (stats.size > maxFileSize)
        return { kind: 'unreadable', reason: 'it is larger than 16 MB' };
      return { kind: 'bytes', bytes: this.#readAll(handle, stats.size) };
    } catch (error) {
      return toFailure(error);
    } finally {
      closeSync(handle);
    }
  }

  /** A file that somebody named: it must lie in the folder, by its real path as well. */
  readNamed(path: string): FileBytes {
    return isInside(this.#root, path) ? this.read(path) : { kind: 'missing' };
  }

  /** The text of a named file: strictly UTF-8, without a byte order mark. */
  readText(path: string): FileText {
    const found = this.readNamed(path);
    if (found.kind !== 'bytes') return found;
    try {
      return { kind: 'text', text: decoder.decode(found.bytes) };
    } catch {
      return { kind: 'unreadable', reason: 'it is not valid UTF-8' };
    }
  }

  #readAll(handle: number, size: number): Buffer {
    if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(size * 2);
    let length = 0;
    while (length < size) {
      const count = readSync(handle, this.#buffer, length, size - length, null);
      if (count === 0) break;
      length += count;
    }
    return this.#buffer.subarray(0, length);
  }
}

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | Exclude<FileBytes, { readonly kind: 'bytes' }>;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A pipe must not make the reader wait for a writer. Windows has neither flag. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

function isInside(root: string, path: string): boolean {
  const names = path.split('/');
  if (path.length > 1024 || names.some(name => /^\.{0,2}$|[\0\\:]/.test(name))) return false;
  try {
    const folder = realpathSync.native(dirname(join(root, path)));
    return folder === root || folder.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return false;
  }
}

function toFailure(error: unknown): FileBytes {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') {
    return { kind: 'unreadable', reason: 'permission is denied' };
  }
  const isGone = typeof code === 'string' && gone.has(code);
  return isGone ? { kind: 'missing' } : { kind: 'unreadable', reason: 'the disk gave an error' };
}

/** Gone, a link, a folder, a device. */
const gone: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'EMLINK',
  'ENXIO',
  'ENODEV',
  'ENAMETOOLONG',
]);
