import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { readFolder } from '../../src/host/project-folder.ts';
import { UnreadableFolder } from '../../src/host/unreadable-folder.ts';
import { walkFolder } from '../../src/host/walk-folder.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { testHost } from '../support/test-host.ts';

/** Every file as `path: text` or `path! reason`. */
async function listingOf(folder: string): Promise<string[]> {
  const { files } = await testHost(folder).readFiles();
  return files.map(({ path, content }) =>
    content.kind === 'text' ? `${path}: ${content.text}` : `${path}! ${content.reason}`,
  );
}

test('finds what may hold a decision or a plan, in one order', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, {
    'b.MD': '1',
    'a/c.markdown': '2',
    'a/d.yaml': '3',
    'Z.yml': '4',
    '.adr-dir': 'doc',
    'a/notes.txt': '-',
    'a/md': '-',
    '.cairn.yaml': '5',
  });
  assert.deepEqual(await listingOf(folder), [
    '.adr-dir: doc',
    '.cairn.yaml: 5',
    'Z.yml: 4',
    'a/c.markdown: 2',
    'a/d.yaml: 3',
    'b.MD: 1',
  ]);
});

test('leaves out the code of others, builds, hidden folders and repositories inside', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, {
    'node_modules/x/README.md': '',
    'web/Vendor/x.md': '',
    'dist/x.md': '',
    '.git/x.md': '',
    '.venv/x.md': '',
    '.github/ISSUE_TEMPLATE/move.md': 'kept',
    '.adr/0001.md': 'kept',
    'sub/module/.git': 'gitdir: ../../.git/modules/x',
    'sub/module/x.md': '',
    'builds/x.md': 'kept',
  });
  assert.deepEqual(await listingOf(folder), [
    '.adr/0001.md: kept',
    '.github/ISSUE_TEMPLATE/move.md: kept',
    'builds/x.md: kept',
  ]);
  const { notes, folders } = await testHost(folder).readFiles();
  assert.deepEqual(notes, ['Left out, because they are repositories of their own: sub/module.']);
  assert.equal(folders, 8);
});

test('what is not a text says why', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, {
    'bom.md': '\ufeff# A\r\n',
    'binary.md': Uint8Array.of(0x23, 0, 0x41),
    'broken.md': Uint8Array.of(0x23, 0xc3, 0x28),
    'empty.md': '',
    'most.md': 'x'.repeat(1024 * 1024),
    'more.md': 'x'.repeat(1024 * 1024 + 1),
    'utf16.md': Uint8Array.of(0xff, 0xfe, 0x23, 0),
    'surrogate.md': Uint8Array.of(0xed, 0xa0, 0x80),
  });
  const files = await listingOf(folder);
  assert.deepEqual(
    files.filter(line => !line.startsWith('most.md')),
    [
      'binary.md! it is binary, not text',
      'bom.md: # A\r\n',
      'broken.md! it is not valid UTF-8',
      'empty.md: ',
      'more.md! it is larger than 1 MB',
      'surrogate.md! it is not valid UTF-8',
      'utf16.md! it is UTF-16, not UTF-8',
    ],
  );
  assert.equal(
    files.find(line => line.startsWith('most.md'))?.length,
    'most.md: '.length + 1024 ** 2,
  );
});

test('reads regular files only and waits for none', async context => {
  const folder = temporaryFolder(context);
  mkdirSync(join(folder, 'folder.md'));
  assert.equal(spawnSync('mkfifo', [join(folder, 'pipe.md')]).status, 0);
  symlinkSync('/dev/zero', join(folder, 'device.md'));
  const socket = createServer().listen(join(folder, 'socket.md'));
  await once(socket, 'listening');
  context.after(() => socket.close());
  symlinkSync(join(folder, 'pipe.md'), join(folder, 'to-pipe.md'));
  writeFiles(folder, { 'a.md': 'a' });
  assert.deepEqual(await listingOf(folder), ['a.md: a']);
  assert.equal(await testHost(folder).readFile('pipe.md'), undefined);
  assert.equal(await testHost(folder).readFile('to-pipe.md'), undefined);
  assert.equal(await testHost(folder).readFile('folder.md'), undefined);
  assert.equal(await testHost(folder).readFile('socket.md'), undefined);
});

test('follows a link to a file only inside, and never to a file that it finds anyway', async context => {
  const outside = temporaryFolder(context);
  writeFiles(outside, { 'secret.md': 'secret', 'docs/secret.md': 'secret' });
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'docs/a.md': 'a', 'plan.txt': 'plan' });
  symlinkSync('plan.txt', join(folder, 'plan.md'));
  symlinkSync('docs/a.md', join(folder, 'same.md'));
  symlinkSync(join(outside, 'secret.md'), join(folder, 'outside.md'));
  symlinkSync(join(outside, 'missing.md'), join(folder, 'dangling.md'));
  symlinkSync(join(outside, 'docs'), join(folder, 'outside'));
  symlinkSync('docs', join(folder, 'docs-link'));
  symlinkSync('.', join(folder, 'loop'));
  assert.deepEqual(await listingOf(folder), ['docs/a.md: a', 'plan.md: plan']);
  const host = testHost(folder);
  assert.equal((await host.readFile('plan.md'))?.path, 'plan.md');
  const refused = ['same.md', 'outside.md', 'dangling.md', 'outside/secret.md', 'docs-link/a.md'];
  for (const path of refused) assert.equal(await host.readFile(path), undefined, path);
});

test('one file is what the listing has, or nothing', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, {
    'docs/a.md': 'a',
    'docs/big.md': 'x'.repeat(1024 * 1024 + 1),
    'node_modules/a.md': '',
    'inner/.git/HEAD': '',
    'inner/docs/a.md': '',
    'a.txt': '',
  });
  const host = testHost(folder);
  for (const file of (await host.readFiles()).files) {
    assert.deepEqual(await host.readFile(file.path), file);
  }
  const refused = [
    ...['', '.', '..', 'a.txt', 'missing.md', 'node_modules/a.md', 'inner/docs/a.md'],
    ...['../docs/a.md', 'docs/../docs/a.md', './docs/a.md', 'docs//a.md', '/docs/a.md'],
    ...['docs\\a.md', 'docs/a.md\0', `${'x/'.repeat(600)}a.md`, join(folder, 'docs/a.md')],
  ];
  for (const path of refused) assert.equal(await host.readFile(path), undefined, path);
});

test('a file that is swapped for a link while it is read never shows what is outside', async context => {
  const outside = temporaryFolder(context);
  writeFiles(outside, { 'secret.md': 'secret', spare: 'a' });
  const folder = temporaryFolder(context);
  const swapping = new Worker(swapForever, { eval: true, workerData: { folder, outside } });
  await once(swapping, 'message');
  const host = testHost(folder);
  const seen = { found: 0, refused: 0 };
  const contents = new Set<string>();
  while (seen.found < 500 || seen.refused < 500) {
    const read = await host.readFile('a.md');
    if (read) contents.add(JSON.stringify(read.content));
    seen[read ? 'found' : 'refused']++;
  }
  await swapping.terminate();
  assert.deepEqual([...contents], ['{"kind":"text","text":"a"}']);
});

/** Puts a link and a file in the place of `a.md` in turn, as fast as it can. */
const swapForever = `
  const { linkSync, renameSync, symlinkSync } = require('node:fs');
  const { parentPort, workerData: { folder, outside } } = require('node:worker_threads');
  for (let round = 0; ; round++) {
    if (round % 2 === 0) symlinkSync(outside + '/secret.md', outside + '/next');
    else linkSync(outside + '/spare', outside + '/next');
    renameSync(outside + '/next', folder + '/a.md');
    if (round === 0) parentPort.postMessage('started');
  }
`;

test('stops at its limits, top first, and says so', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'a/b/c.md': '', 'z.md': '', 'a/y.md': '' });
  const { files, notes } = await walkFolder(folder, { files: 2, folders: 10 });
  assert.deepEqual(files, ['a/y.md', 'z.md']);
  assert.deepEqual(notes, [
    'The folder is too big to be read whole: it stopped at 2 files or 10 folders, those near its top first.',
  ]);
});

test('reads no more text than a machine can hold, and says so at each file', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'a.md': '12345', 'b.md': '12345', 'c.md': '1' });
  const { files } = await readFolder(folder, 8);
  assert.deepEqual(
    files.map(({ content }) => content.kind),
    ['text', 'text', 'unreadable'],
  );
});

test('a folder that is not there, or no folder, is an error with its name', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'a.md': '' });
  await assert.rejects(testHost(join(folder, 'none')).readFiles(), UnreadableFolder);
  await assert.rejects(testHost(join(folder, 'a.md')).readFiles(), {
    message: `${join(folder, 'a.md')} is a file. Name the folder that it lies in.`,
  });
});

test('what may not be read is named', { skip: isRoot() }, async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'a.md': '', 'closed/b.md': '' });
  chmodSync(join(folder, 'a.md'), 0);
  chmodSync(join(folder, 'closed'), 0);
  context.after(() => chmodSync(join(folder, 'closed'), 0o755));
  assert.deepEqual(await listingOf(folder), ['a.md! permission is denied']);
  const { notes } = await testHost(folder).readFiles();
  assert.deepEqual(notes, ['These folders cannot be listed: closed.']);
});

test('others get their turn while a big folder is read', async context => {
  const folder = temporaryFolder(context);
  const files = new Map<string, string>();
  for (let index = 0; index < 3000; index++) files.set(`d${index}/a.md`, 'x'.repeat(2000));
  writeFiles(folder, Object.fromEntries(files));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const { files: read } = await testHost(folder).readFiles();
  clearInterval(timer);
  assert.equal(read.length, 3000);
  assert.ok(turns > 0);
});

/** Nothing is closed to the super user. */
function isRoot(): boolean | string {
  return process.getuid?.() === 0 && 'the super user may read everything';
}
