import { linkSync, lstatSync, mkdirSync, realpathSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isReadPath } from '../core/model/candidate.ts';
import { codeOf } from './error-code.ts';
import { isSafePath } from './is-safe-path.ts';
import { isWithin } from './is-within.ts';
import { writeDraft } from './replace-file.ts';
import { unwrittenText } from './unwritten-text.ts';

/** A file that cannot be made. The message is one full sentence. */
export class UncreatableFile extends Error {
  override readonly name = 'UncreatableFile';
}

/**
 * Makes a file that is not there yet, with the folders it needs; never in the place of another one,
 * never half of it, never outside of `folder` through a link. Throws `UncreatableFile`.
 */
export function createFile(folder: string, path: string, text: string): void {
  const names = path.split('/');
  if (!isSafePath(path) || !isReadPath(path)) {
    throw new UncreatableFile(`Cairn would not find ${path} again.`);
  }
  try {
    const root = realpathSync.native(folder);
    const parent = join(root, ...names.slice(0, -1));
    requireInside(root, nearestFolder(parent), path);
    mkdirSync(parent, { recursive: true });
    // Between the question and the making somebody may have put a link there.
    requireInside(root, realpathSync.native(parent), path);
    writeWhole(join(parent, names.at(-1) ?? ''), text);
  } catch (error) {
    throw error instanceof UncreatableFile
      ? error
      : new UncreatableFile(unwrittenText(path, error));
  }
}

function nearestFolder(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    if (exists(at)) return realpathSync.native(at);
  }
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function requireInside(root: string, folder: string, path: string): void {
  if (isWithin(root, folder)) return;
  throw new UncreatableFile(`${path} would lie outside of the project folder, behind a link.`);
}

/** As Node makes files: the system takes away what it takes away from all. */
const usualMode = 0o666;

/** The text is complete under another name before it gets its own. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeDraft(draft, text, usualMode);
  try {
    linkSync(draft, file);
  } catch (error) {
    // Some disks know no second name of a file.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error) ?? '')) throw error;
    writeDraft(file, text, usualMode);
  } finally {
    unlinkSync(draft);
  }
}
