import { isHash } from './ask-git.ts';
import { createTokenReader } from './read-tokens.ts';

/** One commit as git tells it, merges included; its files are relative to the repository. */
export interface LogEntry {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly author: string;
  /** The committer's moment in seconds since 1970. */
  readonly seconds: number;
  readonly files: readonly string[];
}

/** Reads the output of the git command `log`, in chunks that may end anywhere. */
export interface LogParser {
  readonly push: (chunk: Uint8Array) => void;
  /** The commits so far, newest first. What was cut off in the middle of a commit is left out. */
  readonly end: (ending: 'complete' | 'cut') => readonly LogEntry[];
}

/**
 * Each commit is an empty token, four fields, and its files, the first of them behind a line feed.
 * NUL ends every token, so no name can be taken for anything else. `take` is given each as it comes.
 */
export function createLogParser(take: (entry: LogEntry) => void = () => {}): LogParser {
  const entries: LogEntry[] = [];
  let open: string[] | undefined;

  const close = () => {
    const entry = open && toEntry(open);
    if (!entry) return;
    entries.push(entry);
    take(entry);
  };
  const read = (token: string) => {
    const inFields = open !== undefined && open.length < fieldCount;
    if (token !== '' || inFields) {
      open?.push(token);
      return;
    }
    close();
    open = [];
  };

  return {
    push: createTokenReader(read),
    end: ending => {
      if (ending === 'complete') close();
      open = undefined;
      return entries;
    },
  };
}

const fieldCount = 4;

function toEntry([hash = '', parents = '', time = '', author = '', ...files]: readonly string[]):
  | LogEntry
  | undefined {
  if (!isHash(hash) || !/^\d{1,12}$/.test(time)) return undefined;
  return {
    hash,
    parents: parents.split(' ').filter(parent => parent !== ''),
    author,
    seconds: Number(time),
    files: files.map((file, index) => (index === 0 ? file.replace(/^\n/, '') : file)),
  };
}
