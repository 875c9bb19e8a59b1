import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * A PNG of a screen with the same pixels in fewer bytes. Areas of one colour and repeated letters
 * compress best as they are, without the filters that a browser chooses for photographs. Only what
 * browsers write is understood: 8 bits a channel, no palette, not interlaced. Chunks beside the
 * pixels go.
 */
export function compressPicture(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!head) throw new Error('The picture has no head.');
  const format = formatOf(head);
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const rows = withoutFilters(inflateSync(Buffer.concat(parts)), format);
  const pixels = deflateSync(rows, { level: 9, memLevel: 9 });
  const small = Buffer.concat([
    png.subarray(0, signatureLength),
    ...[chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))],
  ]);
  return small.length < png.length ? small : png;
}

const signatureLength = 8;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function readChunks(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signatureLength; at < png.length; ) {
    const start = at + 8;
    const end = start + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, start), data: png.subarray(start, end) });
    at = end + 4;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

interface Format {
  /** In bytes. */
  readonly pixel: number;
  readonly row: number;
}

function formatOf(head: Buffer): Format {
  const [depth, colour, , , interlace] = head.subarray(8);
  const pixel = colour === 2 ? 3 : colour === 6 ? 4 : 0;
  if (depth !== 8 || pixel === 0 || interlace !== 0) throw new Error('Not a picture of a browser.');
  return { pixel, row: head.readUInt32BE(0) * pixel };
}

/** Each row begins with the number of its filter, which is 0 in what this gives. */
function withoutFilters(filtered: Buffer, { pixel, row }: Format): Buffer {
  const plain = Buffer.alloc(filtered.length);
  const at = (index: number, isThere: boolean) => (isThere ? (plain[index] ?? 0) : 0);
  for (let start = 0; start < filtered.length; start += row + 1) {
    const filter = filtered[start] ?? 0;
    for (let offset = 1; offset <= row; offset++) {
      const index = start + offset;
      const above = index - row - 1;
      const left = at(index - pixel, offset > pixel);
      const up = at(above, start > 0);
      const corner = at(above - pixel, start > 0 && offset > pixel);
      plain[index] = (filtered[index] ?? 0) + predict(filter, { left, up, corner });
    }
  }
  return plain;
}

interface Neighbours {
  readonly left: number;
  readonly up: number;
  readonly corner: number;
}

/** The filters of PNG (third edition), section 9. */
function predict(filter: number, { left, up, corner }: Neighbours): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth({ left, up, corner });
    default:
      return 0;
  }
}

function paeth({ left, up, corner }: Neighbours): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map(value => Math.abs(guess - value));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
