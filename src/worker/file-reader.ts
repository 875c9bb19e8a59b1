import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeUtf8 } from '../host/decode-text.ts';
import { isSafePath } from '../host/is-safe-path.ts';
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

/** In bytes: most files are smaller, so that one reading is all. */
const usualRoom = 256 * 1024;

const noBytes = Buffer.alloc(0);

/** Reads files below one folder, whose real path it is given, one after the other. */
export class FileReader {
  readonly #root: string;
  #buffer = noBytes;

  constructor(root: string) {
    this.#root = root;
  }

  /** A file that a walk found to be a regular one a moment ago: of thousands, asking each again takes long. */
  readWalked(path: string): FileBytes {
    return this.#open(path, handle => {
      this.#makeRoom(usualRoom);
      const bytes = this.#readAll(handle, maxFileSize + 1);
      return bytes.length > maxFileSize ? tooLarge : { kind: 'bytes', bytes };
    });
  }

  /** A regular file; no folder above it is a link. */
  read(path: string): FileBytes {
    return this.#open(path, handle => {
      const stats = fstatSync(handle);
      if (!stats.isFile()) return { kind: 'missing' };
      if (stats.size > maxFileSize) return tooLarge;
      this.#makeRoom(stats.size);
      return { kind: 'bytes', bytes: this.#readAll(handle, stats.size) };
    });
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

  #open(path: string, read: (handle: number) => FileBytes): FileBytes {
    let handle: number;
    try {
      handle = openSync(`${this.#root}/${path}`, openFlags);
    } catch (error) {
      return toFailure(error);
    }
    try {
      return read(handle);
    } catch (error) {
      return toFailure(error);
    } finally {
      closeSync(handle);
    }
  }

  /**
   * What a file holds, up to its end or to `most` bytes. Of a regular file less than was asked for comes only
   * at its end (POSIX.1-2017, read): to ask once more in each of thousands takes long.
   */
  #readAll(handle: number, most: number): Buffer {
    let length = 0;
    while (length < most) {
      if (length === this.#buffer.length) this.#makeRoom(length * 2);
      const room = Math.min(most, this.#buffer.length) - length;
      const count = readSync(handle, this.#buffer, length, room, null);
      length += count;
      if (count < room) break;
    }
    return this.#buffer.subarray(0, length);
  }

  #makeRoom(size: number): void {
    if (size <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(size);
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
}

const tooLarge: FileBytes = { kind: 'unreadable', reason: 'it is larger than 16 MB' };

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | Exclude<FileBytes, { readonly kind: 'bytes' }>;

function isInside(root: string, path: string): boolean {
  if (!isSafePath(path)) return false;
  const folder = realPathOf(dirname(join(root, path)));
  return folder !== undefined && isWithin(root, folder);
}

function toFailure(error: unknown): FileBytes {
  return toUnreadable(error) ?? { kind: 'missing' };
}
