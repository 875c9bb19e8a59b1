import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { ProjectFiles } from '../../../src/server/session/project-files.ts';

const path = 'docs/a.md';

const textFile = (text: string, at = path): SourceFile => ({
  path: at,
  content: { kind: 'text', text },
});

const unreadable: SourceFile = { path, content: { kind: 'unreadable', reason: 'it is binary' } };

const texts = (files: ProjectFiles) =>
  files.list().map(({ content }) => (content.kind === 'text' ? content.text : content.reason));

test('an open document beats the disk', () => {
  const files = new ProjectFiles();
  files.replaceAll([textFile('disk')]);
  files.setOpen(path, 'open');
  assert.deepEqual(texts(files), ['open']);
  files.setDisk(path, textFile('disk 2'));
  assert.deepEqual(texts(files), ['open']);
  files.setClosed(path);
  assert.deepEqual(texts(files), ['disk 2']);
});

test('what did not change stays the same object', () => {
  const files = new ProjectFiles();
  const first = textFile('same');
  files.replaceAll([first]);
  files.setOpen(path, 'same');
  assert.equal(files.list()[0], first);
  files.setDisk(path, textFile('same'));
  assert.equal(files.list()[0], first);
  files.replaceAll([textFile('same'), textFile('new', 'docs/b.md')]);
  assert.equal(files.list()[0], first);
});

test('a document in a folder that is not read is no part of the project', () => {
  const files = new ProjectFiles();
  files.replaceAll([]);
  files.setOpen('node_modules/a.md', 'text');
  assert.deepEqual(texts(files), []);
});

test('a file that is gone from the disk is gone, even while it is open', () => {
  const files = new ProjectFiles();
  files.replaceAll([textFile('disk')]);
  files.setOpen(path, 'open');
  files.setDisk(path, undefined);
  assert.deepEqual(texts(files), []);
  files.setDisk(path, textFile('again'));
  assert.deepEqual(texts(files), ['open']);
});

test('what cannot be read stays so until somebody edits it', () => {
  const files = new ProjectFiles();
  files.replaceAll([unreadable]);
  files.setOpen(path, '\ufffd\ufffd');
  assert.deepEqual(texts(files), ['it is binary']);
  files.setOpen(path, '# Text');
  assert.deepEqual(texts(files), ['# Text']);
});

test('a byte order mark is not part of the text', () => {
  const files = new ProjectFiles();
  files.replaceAll([textFile('disk')]);
  files.setOpen(path, '\ufeff# Text');
  assert.deepEqual(texts(files), ['# Text']);
});

test('a folder stands for the files in it', () => {
  const files = new ProjectFiles();
  files.replaceAll([textFile('1', 'docs/adr/1.md'), textFile('2', 'docs/adrs/2.md')]);
  assert.deepEqual(files.pathsWithin(new Set(['docs/adr'])), ['docs/adr', 'docs/adr/1.md']);
  assert.deepEqual(files.pathsWithin(new Set(['new.md'])), ['new.md']);
});
