/** Reads the output of the git command `blobs`, in chunks that may end anywhere. */
export interface BlobParser {
  readonly push: (chunk: Uint8Array) => void;
  /** One answer for each name, in their order; undefined where there is no such file. */
  readonly end: () => readonly (Uint8Array | undefined)[];
}

export function createBlobParser(): BlobParser {
  const answers: (Uint8Array | undefined)[] = [];
  const { push } = createBlobStream(bytes => void answers.push(bytes));
  return { push, end: () => answers };
}

/** The same, one answer after the other: what was handed over is not kept. */
export interface BlobStream {
  readonly push: (chunk: Uint8Array) => void;
}

/** An answer is the line `<hash> <type> <size>`, the bytes and a line feed, or one other line. */
export function createBlobStream(take: (bytes: Buffer | undefined) => void): BlobStream {
  let parts: Buffer[] = [];
  let length = 0;
  /** How many bytes are needed to go on. */
  let wanted = 1;
  const readOne = (output: Buffer, at: number): number | undefined => {
    const lineEnd = output.indexOf(lineFeed, at);
    if (lineEnd < 0) return undefined;
    const header = answerHead.exec(output.toString('utf8', at, lineEnd));
    const start = lineEnd + 1;
    if (!header) {
      take(undefined);
      return start;
    }
    const end = start + Number(header[2]);
    if (end >= output.length) {
      wanted = end + 1 - at;
      return undefined;
    }
    take(header[1] === 'blob' ? output.subarray(start, end) : undefined);
    return end + 1;
  };
  return {
    push: chunk => {
      parts.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      length += chunk.length;
      if (length < wanted) return;
      const [only] = parts;
      const output = parts.length === 1 && only ? only : Buffer.concat(parts, length);
      wanted = 1;
      let at = 0;
      for (let next = readOne(output, at); next !== undefined; next = readOne(output, at))
        at = next;
      parts = at < output.length ? [output.subarray(at)] : [];
      length = output.length - at;
    },
  };
}

const answerHead = /^[0-9a-f]{40,64} (\w+) (\d{1,12})$/;
const lineFeed = 0x0a;
