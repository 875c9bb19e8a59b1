import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBlobParser } from '../../../src/host/git/parse-blobs.ts';
import { createLogParser } from '../../../src/host/git/parse-log.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const c = 'c'.repeat(40);
/** A merge, a commit with files and without an author, an empty one, one with one file. */
const output = [
  `\x00${a}\x00${b} ${c}\x00300\x00Ada\x00`,
  `\x00${b}\x00${c}\x00200\x00\x00\nü.md\x00d/e.md\x00`,
  `\x00${c}\x00\x00100\x00Bob\x00`,
  `\x00${a}\x00${b}\x00100\x00Bob\x00\n\nx\x00`,
].join('');

function read(text: string, size: number, ending: 'complete' | 'cut') {
  const parser = createLogParser();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) parser.push(bytes.subarray(at, at + size));
  return parser.end(ending);
}

test('reads commits, however the output is cut into chunks', () => {
  const expected = [
    { hash: a, parents: [b, c], author: 'Ada', seconds: 300, files: [] },
    { hash: b, parents: [c], author: '', seconds: 200, files: ['ü.md', 'd/e.md'] },
    { hash: c, parents: [], author: 'Bob', seconds: 100, files: [] },
    { hash: a, parents: [b], author: 'Bob', seconds: 100, files: ['\nx'] },
  ];
  for (const size of [1, 2, 3, 7, 50, 10_000]) {
    assert.deepEqual(read(output, size, 'complete'), expected);
  }
});

test('a commit that was cut off is left out, wherever the cut is', () => {
  const whole = read(output, 100, 'complete');
  for (let length = 0; length < output.length; length++) {
    const entries = read(output.slice(0, length), 100, 'cut');
    assert.deepEqual(entries, whole.slice(0, entries.length));
    assert.ok(entries.length < whole.length);
  }
});

test('what is no log gives no commits', () => {
  for (const text of ['', '\0', 'warning: x\n', '\0x\0y\0z\0w\0', `\0${a}\0\0soon\0Ada\0\nf\0`]) {
    assert.deepEqual(read(text, 5, 'complete'), []);
  }
});

test('reads file contents, missing ones and other objects', () => {
  const parser = createBlobParser();
  const text = `${a} blob 4\nü\n\0\nHEAD:x missing\n${b} tree 3\nabc\n${c} blob 0\n\n`;
  for (const byte of Buffer.from(text)) parser.push(Uint8Array.of(byte));
  assert.deepEqual(
    parser.end().map(answer => answer && Buffer.from(answer).toString('utf8')),
    ['ü\n\0', undefined, undefined, ''],
  );
});

test('a content that was cut off is left out', () => {
  const parser = createBlobParser();
  parser.push(Buffer.from(`${a} blob 2\nab\n${b} blob 200\nabc`));
  assert.equal(parser.end().length, 1);
});
