import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeUtf8 } from '../host/decode-text.ts';
import { isWithin } from '../host/is-within.ts';
import { openFlags, toUnreadable } from '../host/read-text-file.ts';
import { realPathOf } from '../host/real-path.ts';

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
      handle = openSync(`${this.#root}/${path}`, openFlags);
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
    const text = decodeUtf8(found.bytes);
    if (text === undefined) return { kind: 'unreadable', reason: 'it is not valid UTF-8' };
    return { kind: 'text', text };
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

function isInside(root: string, path: string): boolean {
  const names = path.split('/');
  if (path.length > 1024 || names.some(name => /^\.{0,2}$|[\0\\:]/.test(name))) return false;
  const folder = realPathOf(dirname(join(root, path)));
  return folder !== undefined && isWithin(root, folder);
}

function toFailure(error: unknown): FileBytes {
  return toUnreadable(error) ?? { kind: 'missing' };
}
