import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { compressPicture } from './compress-picture.ts';

/** Three rows of four pixels, red, green and blue, each row with its filter. */
function picture(filters: readonly number[], rows: readonly (readonly number[])[]): Buffer {
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, rows.length, 8, 2, 0, 0, 0]);
  const filtered = rows.flatMap((row, index) => [filters[index] ?? 0, ...row]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.alloc(500, 'x')),
    chunk('IDAT', deflateSync(Buffer.from(filtered))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The rows of a picture without filters. */
function pixelsOf(png: Buffer): number[] {
  const at = png.indexOf('IDAT');
  return [...inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))];
}

test('every filter is undone, and what is beside the pixels goes', () => {
  const flat = [10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30];
  const first = [10, 20, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const none = Array.from({ length: 12 }, () => 0);
  const average = [5, 10, 15, ...none.slice(3)];
  for (const [filters, rows] of [
    [
      [0, 2, 2],
      [flat, none, none],
    ],
    [
      [1, 2, 4],
      [first, none, none],
    ],
    [
      [4, 3, 4],
      [first, average, none],
    ],
    [
      [0, 0, 0],
      [flat, flat, flat],
    ],
  ] as const) {
    const small = compressPicture(picture(filters, rows));
    assert.deepEqual(pixelsOf(small), [0, ...flat, 0, ...flat, 0, ...flat]);
    assert.ok(!small.includes('tEXt'));
  }
});

test('values wrap around as bytes', () => {
  const small = compressPicture(picture([0, 2], [Array(12).fill(200), Array(12).fill(100)]));
  assert.deepEqual(pixelsOf(small), [0, ...Array(12).fill(200), 0, ...Array(12).fill(44)]);
});

test('no picture in the package could be much smaller', () => {
  const pictures = globSync('media/**/*.png');
  assert.ok(pictures.length > 10);
  for (const path of pictures) {
    const png = readFileSync(path);
    // Another zlib may find a little more.
    assert.ok(compressPicture(png).length > png.length * 0.97, path);
  }
});
