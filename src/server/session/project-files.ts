import type { SourceFile } from '../../core/model/source-file.ts';

/**
 * The files of one project: what the disk holds, with the text of open documents in its place. A
 * file that did not change stays the same object, so nothing reads it twice.
 */
export class ProjectFiles {
  readonly #disk = new Map<string, SourceFile>();
  readonly #open = new Map<string, OpenFile>();

  /** Takes a complete listing of the disk. */
  replaceAll(files: readonly SourceFile[]): void {
    const before = new Map(this.#disk);
    this.#disk.clear();
    for (const file of files) this.#disk.set(file.path, keepSame(before.get(file.path), file));
  }

  /** Takes one file of the disk; undefined means that it is gone. */
  setDisk(path: string, file: SourceFile | undefined): void {
    if (file) this.#disk.set(path, keepSame(this.#disk.get(path), file));
    else this.#disk.delete(path);
  }

  hasDisk(path: string): boolean {
    return this.#disk.has(path);
  }

  /** The paths themselves, and the files known so far that lie below one of them. */
  pathsWithin(paths: ReadonlySet<string>): string[] {
    const below = [...this.#disk.keys()].filter(file => hasAncestorIn(file, paths));
    return [...new Set([...paths, ...below])];
  }

  setOpen(path: string, text: string): void {
    const known = this.#open.get(path);
    const content = { kind: 'text', text: text.replace(/^\ufeff/, '') } as const;
    const edited = known !== undefined && (known.edited || known.text !== content.text);
    this.#open.set(path, { file: { path, content }, text: content.text, edited });
  }

  setClosed(path: string): void {
    this.#open.delete(path);
  }

  /** Open documents are part of the project where the disk holds their file. */
  list(): SourceFile[] {
    return [...this.#disk].map(([path, file]) => choose(file, this.#open.get(path)));
  }
}

interface OpenFile {
  readonly file: SourceFile;
  readonly text: string;
  /** Whether the text changed since the document was opened. */
  readonly edited: boolean;
}

function hasAncestorIn(path: string, folders: ReadonlySet<string>): boolean {
  let slash = path.lastIndexOf('/');
  while (slash > 0) {
    if (folders.has(path.slice(0, slash))) return true;
    slash = path.lastIndexOf('/', slash - 1);
  }
  return false;
}

function choose(disk: SourceFile, open: OpenFile | undefined): SourceFile {
  if (!open) return disk;
  // An editor shows some text even for what is not text: only an edit makes it readable.
  if (disk.content.kind === 'unreadable') return open.edited ? open.file : disk;
  return disk.content.text === open.text ? disk : open.file;
}

function keepSame(before: SourceFile | undefined, now: SourceFile): SourceFile {
  return before && contentKey(before) === contentKey(now) ? before : now;
}

function contentKey({ content }: SourceFile): string {
  return content.kind === 'text' ? `+${content.text}` : `-${content.reason}`;
}
