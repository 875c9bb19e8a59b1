import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

/** A folder with a program `git` that is a script of the shell. */
export function fakeGit(context: TestContext, script: string): string {
  const folder = temporaryFolder(context);
  writeFiles(folder, { git: `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, 'git'), 0o755);
  return folder;
}
