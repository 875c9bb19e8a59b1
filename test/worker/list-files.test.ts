import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { FileReader } from '../../src/worker/file-reader.ts';
import { isListed, listFiles } from '../../src/worker/list-files.ts';
import { readReport } from '../../src/worker/read-report.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

function writeShop(context: TestContext): string {
  const root = temporaryFolder(context);
  writeFiles(root, {
    'README.md': '',
    'src/a.ts': 'a',
    'src/deep/b.ts': 'b',
    'src2/c.ts': 'c',
    'node_modules/x/index.js': 'x',
    '.git/config': '',
    'libs/other/.git': 'gitdir: ../../x',
    'libs/other/d.ts': 'd',
    'secret.txt': 'secret',
  });
  mkdirSync(join(root, 'empty'));
  symlinkSync(join(root, 'src'), join(root, 'link'));
  symlinkSync('/etc/hostname', join(root, 'src/out.ts'));
  return root;
}

test('all files that people wrote, and what was left out, is empty or is a link', context => {
  const root = writeShop(context);
  assert.deepEqual(listFiles(root, ['']), {
    files: ['README.md', 'secret.txt', 'src/a.ts', 'src/deep/b.ts', 'src2/c.ts'],
    leftOut: ['libs/other', 'node_modules'],
    unseen: ['empty', 'link', 'src/out.ts'],
    gap: undefined,
  });
});

test('only what lies on the way to a place, or below it', context => {
  const root = writeShop(context);
  const filesOf = (...wanted: string[]) => listFiles(root, wanted).files;
  assert.deepEqual(filesOf('src'), ['src/a.ts', 'src/deep/b.ts']);
  assert.deepEqual(filesOf('src/deep'), ['src/deep/b.ts']);
  assert.deepEqual(filesOf('README.md', 'src2'), ['README.md', 'src2/c.ts']);
  assert.deepEqual(filesOf('src/a.ts'), ['src/a.ts']);
  assert.deepEqual(filesOf('gone'), []);
  assert.deepEqual(filesOf(), []);
});

test('a folder that cannot be looked into is a gap, and it is named', {
  skip: process.getuid?.() === 0,
}, context => {
  const root = writeShop(context);
  chmodSync(join(root, 'src/deep'), 0);
  context.after(() => chmodSync(join(root, 'src/deep'), 0o755));
  const { gap, files } = listFiles(root, ['']);
  assert.equal(gap, 'the folder src/deep cannot be listed');
  assert.ok(files.includes('src/a.ts'));
});

test('where there is no folder at all nothing is counted, and it is said', context => {
  const root = join(temporaryFolder(context), 'gone');
  assert.deepEqual(listFiles(root, ['']), {
    ...{ files: [], leftOut: [], unseen: [] },
    gap: 'the folder . cannot be listed',
  });
});

test('what is listed one by one is what a list holds', context => {
  const root = writeShop(context);
  for (const path of listFiles(root, ['']).files) assert.ok(isListed(root, path), path);
  for (const path of [
    'node_modules/x/index.js',
    'libs/other/d.ts',
    'link/a.ts',
    '.git/config',
    'gone/a.ts',
  ]) {
    assert.ok(!isListed(root, path), path);
  }
});

test('a name that somebody wrote leads to no file outside, and to none through a link', context => {
  const root = writeShop(context);
  writeFiles(root, { 'outside/s.txt': 's', 'in/t.txt': 't' });
  const reader = new FileReader(join(root, 'in'));
  symlinkSync(join(root, 'outside'), join(root, 'in/way'));
  symlinkSync(join(root, 'outside/s.txt'), join(root, 'in/s.txt'));
  assert.deepEqual(reader.readText('t.txt'), { kind: 'text', text: 't' });
  for (const path of [
    '../outside/s.txt',
    'way/s.txt',
    's.txt',
    'way/../t.txt',
    './t.txt',
    '',
    '.',
    '/etc/hostname',
    't.txt/',
    'gone/t.txt',
    `${'x/'.repeat(600)}t.txt`,
    'x'.repeat(400),
    't.txt\0',
  ]) {
    assert.deepEqual(reader.readText(path), { kind: 'missing' }, path.slice(0, 40));
  }
});

test('a text has no byte order mark, and what is no text or too large says why', context => {
  const root = temporaryFolder(context);
  writeFiles(root, {
    'mark.json': '\ufeff{}',
    'latin.json': Buffer.from([0x7b, 0xe4, 0x7d]),
    'large.json': Buffer.alloc(16 * 1024 * 1024 + 1, 0x20),
    'just.json': Buffer.alloc(1024 * 1024, 0x20),
  });
  const reader = new FileReader(root);
  assert.deepEqual(reader.readText('mark.json'), { kind: 'text', text: '{}' });
  assert.deepEqual(reader.readText('latin.json'), {
    kind: 'unreadable',
    reason: 'it is not valid UTF-8',
  });
  assert.deepEqual(reader.readText('large.json'), {
    kind: 'unreadable',
    reason: 'it is larger than 16 MB',
  });
  const just = reader.readText('just.json');
  assert.equal(just.kind === 'text' && just.text.length, 1024 * 1024);
  // A small file behind a large one is as long as it is.
  assert.deepEqual(reader.readText('mark.json'), { kind: 'text', text: '{}' });
});

test('a file that a walk found is read to its end, however long it is', context => {
  const root = temporaryFolder(context);
  const long = Buffer.alloc(700_000, 'abcdefg');
  const exact = Buffer.alloc(256 * 1024, 'x');
  writeFiles(root, { 'long.ts': long, 'exact.ts': exact, 'short.ts': 'b', 'none.ts': '' });
  writeFiles(root, { 'large.ts': Buffer.alloc(16 * 1024 * 1024 + 1, 0x20) });
  const reader = new FileReader(root);
  const textOf = (path: string) => {
    const found = reader.readWalked(path);
    return found.kind === 'bytes' ? found.bytes.toString() : found;
  };
  assert.equal(textOf('short.ts'), 'b');
  assert.equal(textOf('long.ts'), long.toString());
  assert.equal(textOf('exact.ts'), exact.toString());
  assert.equal(textOf('none.ts'), '');
  assert.deepEqual(textOf('large.ts'), { kind: 'unreadable', reason: 'it is larger than 16 MB' });
  assert.deepEqual(textOf('gone.ts'), { kind: 'missing' });
});

test('what became a folder, a link or a pipe since the walk is not read and not waited for', context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'folder/a.ts': 'a' });
  symlinkSync(join(root, 'folder/a.ts'), join(root, 'link.ts'));
  const reader = new FileReader(root);
  for (const path of ['folder', 'link.ts']) {
    assert.deepEqual(reader.readWalked(path), { kind: 'missing' }, path);
  }
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [join(root, 'pipe.ts')]);
  assert.equal(reader.readWalked('pipe.ts').kind, 'bytes');
  assert.deepEqual(reader.read('pipe.ts'), { kind: 'missing' });
});

const row = '1767225600000,100,home page with a long label to make the file large,true\r\n';
const logs: readonly (readonly [name: string, head: string, isLog: boolean])[] = [
  ['a log', 'timeStamp,elapsed,label,success\r\n', true],
  ['with a byte order mark', '\ufefftimeStamp,elapsed,label,success\r\n', true],
  ['other columns', 'when,what,who\r\n', false],
];

for (const [name, head, isLog] of logs) {
  test(`a log of samples that is larger than what is held: ${name}`, context => {
    const root = temporaryFolder(context);
    writeFiles(root, { 'big.csv': head + row.repeat(240_000) });
    const reading = readReport(root, 'big.csv', new FileReader(root));
    if (isLog)
      assert.equal(
        reading.kind === 'report' && reading.report.metrics.get('http_reqs')?.get('count'),
        240_000,
      );
    else assert.deepEqual(reading, { kind: 'unknown', reason: 'it is no log of JMeter' });
  });
}

test('one endless line is no log', context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'line.jtl': Buffer.alloc(17 * 1024 * 1024, 0x61) });
  assert.deepEqual(readReport(root, 'line.jtl', new FileReader(root)), {
    kind: 'unknown',
    reason: 'it is larger than 512 MB, or no log',
  });
});
