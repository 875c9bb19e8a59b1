import { spawnSync } from 'node:child_process';

/** One commit on the branch main; a file without a text is deleted. */
export interface ImportedCommit {
  /** In seconds since 1970. */
  readonly seconds: number;
  readonly files: Readonly<Record<string, string | undefined>>;
}

/** Writes a whole history into a new repository in one process, the oldest commit first. */
export function importHistory(folder: string, commits: Iterable<ImportedCommit>): void {
  const parts: string[] = [];
  for (const { seconds, files } of commits) {
    const head = `commit refs/heads/main\ncommitter Ada <ada@example.org> ${seconds} +0000\n`;
    parts.push(`${head}data 0\n`);
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) parts.push(`D ${path}\n`);
      else parts.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
  }
  const { status, stderr } = spawnSync('git', ['fast-import', '--quiet'], {
    cwd: folder,
    input: parts.join(''),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
