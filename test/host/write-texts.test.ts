import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { UnwritableText, writeTexts } from '../../src/host/write-texts.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const names = ['a.md', 'b.md', 'docs/c.md'];
const changes = names.map(path => ({ path, before: `old ${path}\n`, after: `new ${path}\n` }));
const olds = Object.fromEntries(changes.map(({ path, before }) => [path, before]));

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

test('all files get their new texts, and nothing else is left', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, olds);
  writeTexts(folder, changes);
  for (const { path, after } of changes) assert.equal(read(folder, path), after);
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md', 'docs']);
  assert.deepEqual(readdirSync(join(folder, 'docs')), ['c.md']);
});

for (const stop of [0, 1, 2]) {
  test(`stopped at move ${stop}: each file is old or new, and the next run does the rest`, context => {
    const folder = temporaryFolder(context);
    writeFiles(folder, olds);
    let moved = 0;
    const fail = (from: string, to: string) => {
      if (moved++ === stop) throw new Error('the machine stops');
      renameSync(from, to);
    };
    assert.throws(() => writeTexts(folder, changes, fail), /the machine stops/);
    const texts = changes.map(({ path }) => read(folder, path));
    assert.deepEqual(
      texts,
      changes.map(({ before, after }, index) => (index < stop ? after : before)),
    );
    writeTexts(folder, []);
    for (const { path, after } of changes) assert.equal(read(folder, path), after);
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md', 'docs']);
  });
}

test('a file that changed since the stop keeps what somebody wrote', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, olds);
  const fail = () => {
    throw new Error('the machine stops');
  };
  assert.throws(() => writeTexts(folder, changes, fail));
  writeFiles(folder, { 'b.md': 'mine\n' });
  writeTexts(folder, []);
  assert.deepEqual(
    names.map(path => read(folder, path)),
    ['new a.md\n', 'mine\n', 'new docs/c.md\n'],
  );
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md', 'docs']);
});

test('one file that is not as it was read, and none is written', context => {
  const folder = temporaryFolder(context);
  for (const text of ['mine\n', '\ufeffmine\n', '\ufeff\ufeffold b.md\n', 'old b.md\r\n']) {
    writeFiles(folder, { ...olds, 'b.md': text });
    assert.throws(() => writeTexts(folder, changes), UnwritableText);
    assert.deepEqual([read(folder, 'a.md'), read(folder, 'b.md')], ['old a.md\n', text]);
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md', 'docs']);
  }
});

test('a byte order mark and the rights of a file stay', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { ...olds, 'b.md': `\ufeff${olds['b.md']}` });
  chmodSync(join(folder, 'a.md'), 0o640);
  writeTexts(folder, changes);
  assert.deepEqual(
    names.map(path => read(folder, path)),
    ['new a.md\n', '\ufeffnew b.md\n', 'new docs/c.md\n'],
  );
  assert.equal(statSync(join(folder, 'a.md')).mode & 0o777, 0o640);
});

test('a byte order mark stays where the machine stopped in between', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { ...olds, 'a.md': `\ufeff${olds['a.md']}` });
  const fail = () => {
    throw new Error('the machine stops');
  };
  assert.throws(() => writeTexts(folder, changes, fail), /the machine stops/);
  assert.equal(read(folder, 'a.md'), '\ufeffold a.md\n');
  writeTexts(folder, []);
  assert.equal(read(folder, 'a.md'), '\ufeffnew a.md\n');
});

test('nothing is written through a link', context => {
  const [folder, outside] = [temporaryFolder(context), temporaryFolder(context)];
  writeFiles(outside, { 'c.md': 'old\n', 'c.md.cairn-fix': 'planted\n' });
  symlinkSync(join(outside, 'c.md'), join(folder, 'a.md'));
  symlinkSync(outside, join(folder, 'docs'));
  for (const path of ['a.md', 'docs/c.md', '../c.md']) {
    const change = { path, before: 'old\n', after: 'new\n' };
    assert.throws(() => writeTexts(folder, [change]), /is no file of its own inside of the folder/);
  }
  const journal = [{ path: 'docs/c.md', before: 'old\n' }, { path: '../x', before: '' }, 1, null];
  writeFileSync(join(folder, '.cairn-fix.json'), JSON.stringify(journal));
  writeTexts(folder, []);
  assert.equal(read(outside, 'c.md'), 'old\n');
  assert.equal(read(outside, 'c.md.cairn-fix'), 'planted\n');
});

test('what stands where a new text is to be drafted stays there', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { ...olds, 'a.md.cairn-fix': 'mine' });
  assert.throws(() => writeTexts(folder, changes), /a\.md\.cairn-fix is in the way/);
  assert.equal(read(folder, 'a.md.cairn-fix'), 'mine');
  renameSync(join(folder, 'a.md.cairn-fix'), join(folder, 'mine'));
  mkdirSync(join(folder, 'b.md.cairn-fix'));
  assert.throws(() => writeTexts(folder, changes), /b\.md\.cairn-fix is in the way/);
  assert.deepEqual(
    names.map(path => read(folder, path)),
    Object.values(olds),
  );
});
