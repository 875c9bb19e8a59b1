import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { DecodeBatch } from '../../src/host/decode-batch.ts';
import { decodeText, maxTextSize } from '../../src/host/decode-text.ts';

function decodeAll(files: readonly Uint8Array[]): readonly (SourceFile['content'] | undefined)[] {
  const batch = new DecodeBatch();
  const contents: (SourceFile['content'] | undefined)[] = files.map(() => undefined);
  // Whoever reads files one after the other uses the same bytes again.
  const shared = Buffer.alloc(maxTextSize + 1);
  for (const [index, bytes] of files.entries()) {
    shared.set(bytes);
    batch.add(shared.subarray(0, bytes.length), content => {
      contents[index] = content;
    });
  }
  batch.flush();
  return contents;
}

const file = fc.oneof(
  fc.string({ unit: 'grapheme-ascii' }).map(text => Buffer.from(text)),
  fc.string({ unit: 'grapheme' }).map(text => Buffer.from(text)),
  fc.uint8Array({ maxLength: 20 }),
);

test('files are decoded together as each of them is alone', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 20 }), files => {
      assert.deepEqual(decodeAll(files), files.map(decodeText));
    }),
  );
});

test('a file with a zero among its letters is binary', () => {
  const files = ['a', 'b\0c', 'd', '\0'].map(text => Buffer.from(text));
  const contents = decodeAll(files);
  assert.deepEqual(contents, files.map(decodeText));
  assert.deepEqual(
    contents.map(content => content?.kind),
    ['text', 'unreadable', 'text', 'unreadable'],
  );
});

test('more text than one string of a batch holds comes whole and in its place', () => {
  const files = [700_000, 0, 500_000, maxTextSize, 1, maxTextSize - 1, 3, maxTextSize + 1, 9].map(
    (length, index) => Buffer.alloc(length, 'abcdefghi'.charAt(index)),
  );
  const contents = decodeAll(files);
  assert.deepEqual(contents, files.map(decodeText));
  assert.equal(contents[7]?.kind, 'unreadable');
});

test('a batch can be used again after it was emptied', () => {
  const batch = new DecodeBatch();
  const taken: SourceFile['content'][] = [];
  for (const text of ['one', 'two']) {
    batch.add(Buffer.from(text), content => taken.push(content));
    batch.flush();
  }
  batch.flush();
  assert.deepEqual(taken, [
    { kind: 'text', text: 'one' },
    { kind: 'text', text: 'two' },
  ]);
});
