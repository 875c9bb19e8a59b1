import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isAlive } from './is-alive.ts';
import { realPathOf } from './real-path.ts';
import { replaceFile, writeDraft } from './replace-file.ts';

/**
 * A file that gets another text. Its path is relative to the project folder; both texts are without the
 * byte order mark, which a file keeps.
 */
export interface TextChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Why nothing was written. The message is one full sentence. */
export class UnwritableText extends Error {
  override readonly name = 'UnwritableText';
}

/** What moves a file to another name; a test has it fail. */
export type Move = (from: string, to: string) => void;

/**
 * Gives files other texts, all or, where the machine stops in between, the rest of them at the next
 * call: every new text lies beside its file and a journal names them before the first one takes its
 * place. No reader ever meets half a file, and nothing is left beside it after the next call. Nothing
 * is written where a file is not as it was read, is a link or lies behind one. Throws `UnwritableText`.
 */
export function writeTexts(
  folder: string,
  changes: readonly TextChange[],
  move: Move = renameSync,
): void {
  const root = realpathSync.native(folder);
  const unlock = lock(root);
  try {
    removeDrafts(root);
    finishWriting(root, move);
    for (const change of changes) requireAsRead(root, change);
    if (changes.length === 0) return;
    writeJournal(root, { state: 'drafting', entries: changes });
    draft(root, changes, move);
    writeJournal(root, { state: 'placing', entries: changes });
    finishWriting(root, move);
  } finally {
    unlock();
  }
}

/** Both are no candidates, so that no project has them among its files. */
const journalName = '.cairn-fix.json';
const lockName = '.cairn-fix.lock';

function nextName(file: string): string {
  return `${file}.cairn-fix`;
}

/** One at a time; a lock of a process that has ended holds nobody up. */
function lock(root: string): () => void {
  const file = join(root, lockName);
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(textOf(file));
    // Our own number is that of a process that ended before: in a container each run may have it.
    if (owner !== process.pid && isAlive(owner))
      throw new UnwritableText(`Process ${owner} is writing in ${root}.`);
    replaceFile(file, String(process.pid));
  }
  return () => unlinkSync(file);
}

function requireAsRead(root: string, { path, before }: TextChange): void {
  if (!isOwn(root, path)) {
    throw new UnwritableText(`${path} is no file of its own inside of the folder.`);
  }
  if (readText(join(root, path))?.text !== before) {
    throw new UnwritableText(`${path} is not as it was read.`);
  }
  if (existsSync(nextName(join(root, path)))) {
    throw new UnwritableText(`${nextName(path)} is in the way.`);
  }
}

/** A regular file, with no link on the way to it. */
function isOwn(root: string, path: string): boolean {
  const file = join(root, path);
  return realPathOf(dirname(file)) === dirname(file) && isRegular(file);
}

/** Of a journal or a lock that was being written when the machine stopped. */
function removeDrafts(root: string): void {
  for (const name of readdirSync(root)) {
    if (/^\.cairn-fix\..*\.tmp$/.test(name) && isRegular(join(root, name))) {
      unlinkSync(join(root, name));
    }
  }
}

/** All new texts; nothing is left of them where one cannot be written. */
function draft(root: string, changes: readonly TextChange[], move: Move): void {
  try {
    for (const { path, after } of changes) {
      const file = join(root, path);
      const text = `${readText(file)?.mark ?? ''}${after}`;
      writeDraft(nextName(file), text, lstatSync(file).mode & 0o777);
    }
  } catch (error) {
    finishWriting(root, move);
    throw error;
  }
}

function isRegular(file: string): boolean {
  try {
    return lstatSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Puts in place what a journal names, where all of it was drafted and the file is still as it was;
 * then there is no journal.
 */
function finishWriting(root: string, move: Move): void {
  const file = join(root, journalName);
  const { state, entries } = readJournal(file);
  for (const { path, before } of entries) {
    const target = join(root, path);
    const next = nextName(target);
    if (!isOwn(root, path) || !isRegular(next)) continue;
    if (state === 'placing' && readText(target)?.text === before) move(next, target);
    else unlinkSync(next);
  }
  if (isRegular(file)) unlinkSync(file);
}

interface Journal {
  readonly state: 'drafting' | 'placing';
  readonly entries: readonly Entry[];
}

type Entry = Pick<TextChange, 'path' | 'before'>;

function writeJournal(root: string, { state, entries }: Journal): void {
  const named = entries.map(({ path, before }) => ({ path, before }));
  replaceFile(join(root, journalName), JSON.stringify({ state, entries: named }));
}

/** What somebody else wrote there is no journal: its paths could lead anywhere. */
function readJournal(file: string): Journal {
  const value = jsonOf(file);
  if (typeof value !== 'object' || value === null) return noJournal;
  if (!('state' in value) || !('entries' in value)) return noJournal;
  const entries: readonly unknown[] = Array.isArray(value.entries) ? value.entries : [];
  const state = value.state === 'placing' ? 'placing' : 'drafting';
  return { state, entries: entries.filter(isEntry) };
}

const noJournal: Journal = { state: 'drafting', entries: [] };

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(textOf(file) ?? '');
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  if (!('path' in value) || !('before' in value)) return false;
  const { path, before } = value;
  if (typeof path !== 'string' || typeof before !== 'string') return false;
  return path.split('/').every(name => name !== '..' && name !== '' && !/[\0\\:]/.test(name));
}

const byteOrderMark = '\ufeff';

/** What a file says, apart from the byte order mark that it may begin with. */
function readText(file: string) {
  const whole = textOf(file);
  const mark = whole?.startsWith(byteOrderMark) ? byteOrderMark : '';
  return whole === undefined ? undefined : { mark, text: whole.slice(mark.length) };
}

/** The text, where its bytes are just those of the text. */
function textOf(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
  } catch {
    return undefined;
  }
}
