import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFile, UncreatableFile } from '../../src/host/create-file.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test('a new file with the folders it needs, and nothing beside it', context => {
  const folder = temporaryFolder(context);
  createFile(folder, 'docs/adr/0001-a.md', '# 1. Ä\n');
  assert.equal(readFileSync(join(folder, 'docs/adr/0001-a.md'), 'utf8'), '# 1. Ä\n');
  assert.deepEqual(readdirSync(join(folder, 'docs/adr')), ['0001-a.md']);
});

test('what is there is never overwritten: a file, a folder, a link to nowhere', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'a.md': 'mine', 'b.md/c.md': '' });
  symlinkSync(join(folder, 'gone'), join(folder, 'd.md'));
  for (const path of ['a.md', 'b.md', 'd.md']) {
    assert.throws(() => createFile(folder, path, 'new'), refusal(`${path} is there already.`));
  }
  assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'mine');
  assert.equal(existsSync(join(folder, 'gone')), false);
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md', 'd.md']);
});

test('nothing is written outside of the folder', context => {
  const folder = temporaryFolder(context);
  const outside = temporaryFolder(context);
  symlinkSync(outside, join(folder, 'docs'));
  for (const path of ['docs/a.md', 'docs/adr/a.md']) {
    const reason = `${path} would lie outside of the project folder, behind a link.`;
    assert.throws(() => createFile(folder, path, 'new'), refusal(reason));
  }
  for (const path of [
    '../a.md',
    '/a.md',
    'a/../../b.md',
    'a\\b.md',
    'c:a.md',
    '',
    'a/',
    './a.md',
  ]) {
    assert.throws(
      () => createFile(folder, path, 'new'),
      refusal(`Cairn would not find ${path} again.`),
    );
  }
  assert.deepEqual(readdirSync(outside), []);
});

test('a link inside of the folder is followed', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'real/x.md': '' });
  symlinkSync(join(folder, 'real'), join(folder, 'docs'));
  createFile(folder, 'docs/a.md', 'new');
  assert.equal(readFileSync(join(folder, 'real/a.md'), 'utf8'), 'new');
});

test('nothing is made where Cairn does not look', context => {
  const folder = temporaryFolder(context);
  for (const path of ['node_modules/a.md', '.hidden/a.md', 'a.txt']) {
    assert.throws(
      () => createFile(folder, path, ''),
      refusal(`Cairn would not find ${path} again.`),
    );
  }
  assert.deepEqual(readdirSync(folder), []);
});

test('a file that stands in the way, and a name that is too long', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { docs: 'text' });
  assert.throws(() => createFile(folder, 'docs/a.md', ''), UncreatableFile);
  assert.throws(() => createFile(folder, `${'a'.repeat(300)}.md`, ''), UncreatableFile);
  assert.deepEqual(readdirSync(folder), ['docs']);
});

test('a folder that nobody may write to', { skip: process.getuid?.() === 0 }, context => {
  const folder = temporaryFolder(context);
  chmodSync(folder, 0o500);
  assert.throws(
    () => createFile(folder, 'a.md', ''),
    refusal('a.md cannot be written: permission is denied.'),
  );
});

function refusal(message: string) {
  return { name: 'UncreatableFile', message };
}
