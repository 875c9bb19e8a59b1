import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { watchBelow } from '../../src/host/watch-below.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test('what is there is told at once', context => {
  const { told } = watched(context, {
    'docs/adr/0001-a.md': 'A',
    'docs/plan.yaml': 'A',
    'docs/a.ts': '',
  });
  assert.deepEqual([...told].sort(), ['docs/adr', 'docs/adr/0001-a.md', 'docs/plan.yaml']);
});

test('a file that comes, changes and goes, in a folder below', async context => {
  const { folder, next } = watched(context, { 'docs/adr/0001-a.md': 'A' });
  await next('docs/adr/0002-b.md', () => writeFiles(folder, { 'docs/adr/0002-b.md': 'B' }));
  await next('docs/adr/0002-b.md', () => writeFiles(folder, { 'docs/adr/0002-b.md': 'C' }));
  await next('docs/adr/0001-a.md', () => rmSync(join(folder, 'docs/adr/0001-a.md')));
});

test('folders that are made in one go are all known', async context => {
  const { folder, next } = watched(context, { 'docs/README.md': 'A' });
  await next('docs/a/b/c', () => mkdirSync(join(folder, 'docs/a/b/c'), { recursive: true }));
  await next('docs/a/b/c/0001-a.md', () => writeFiles(folder, { 'docs/a/b/c/0001-a.md': 'A' }));
});

test('a folder that goes is told, and so is one with its name that comes after it', async context => {
  const { folder, next } = watched(context, { 'docs/adr/0001-a.md': 'A' });
  await next('docs/adr', () => rmSync(join(folder, 'docs/adr'), { recursive: true }));
  writeFiles(folder, { 'elsewhere/0001-a.md': 'A' });
  await next('docs/adr/0001-a.md', () =>
    renameSync(join(folder, 'elsewhere'), join(folder, 'docs/adr')),
  );
  await next('docs/adr/0001-a.md', () => writeFiles(folder, { 'docs/adr/0001-a.md': 'B' }));
});

test('no link is followed, and nothing is entered that is not read', context => {
  const { told } = watched(
    context,
    { 'docs/node_modules/a/README.md': 'A', 'elsewhere/0001-a.md': 'A' },
    folder => symlinkSync(join(folder, 'elsewhere'), join(folder, 'docs/linked')),
  );
  assert.deepEqual(told, []);
});

test('what is not there, or is no folder, is not watched', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'a.md': 'A' });
  for (const path of ['nowhere', 'a.md']) {
    watchBelow(folder, path, told => assert.fail(told)).dispose();
  }
});

test('nothing is told after the end', async context => {
  const { folder, watch, told } = watched(context, { 'docs/adr/0001-a.md': 'A' });
  const other = watched(context, {}, () => {}, folder);
  watch.dispose();
  const before = told.length;
  await other.next('docs/adr/0002-b.md', () => writeFiles(folder, { 'docs/adr/0002-b.md': 'B' }));
  assert.equal(told.length, before);
});

/** A folder `docs` with a watch on it. `next` resolves when a path is told after something was done. */
function watched(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  prepare: (folder: string) => void = () => {},
  folder = temporaryFolder(context),
) {
  writeFiles(folder, files);
  prepare(folder);
  const told: string[] = [];
  const expected = expectation();
  const watch = watchBelow(folder, 'docs', path => {
    told.push(path);
    expected.told(path);
  });
  context.after(() => watch.dispose());
  const next = async (path: string, act: () => void) => {
    const seen = expected.next(path);
    act();
    await seen;
  };
  return { folder, watch, told, next };
}

function expectation() {
  const waiting = new Set<(path: string) => void>();
  return {
    told: (path: string) => {
      for (const listener of waiting) listener(path);
    },
    next: (path: string) =>
      new Promise<void>(resolve => {
        const listener = (told: string) => {
          if (told !== path) return;
          waiting.delete(listener);
          resolve();
        };
        waiting.add(listener);
      }),
  };
}
