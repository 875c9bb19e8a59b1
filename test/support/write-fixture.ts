import type { TestContext } from 'node:test';
import { readFixture } from './fixture.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

/** A fixture on disk. */
export function writeFixture(context: TestContext, source: string): string {
  const folder = temporaryFolder(context);
  for (const { path, content } of readFixture(source).files) {
    if (content.kind === 'text') writeFiles(folder, { [path]: content.text });
  }
  return folder;
}
