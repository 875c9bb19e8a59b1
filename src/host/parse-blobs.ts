/** Reads the output of the git command `blobs`, in chunks that may end anywhere. */
export interface BlobParser {
  readonly push: (chunk: Uint8Array) => void;
  /** One answer for each name, in their order; undefined where there is no such file. */
  readonly end: () => readonly (Uint8Array | undefined)[];
}

/** An answer is the line `<hash> <type> <size>`, the bytes and a line feed, or one other line. */
export function createBlobParser(): BlobParser {
  const answers: (Uint8Array | undefined)[] = [];
  const chunks: Uint8Array[] = [];
  return {
    push: chunk => void chunks.push(chunk),
    end: () => {
      const output = Buffer.concat(chunks);
      let at = 0;
      while (at < output.length) {
        const lineEnd = output.indexOf(lineFeed, at);
        if (lineEnd < 0) break;
        const header = answerHead.exec(output.toString('utf8', at, lineEnd));
        at = lineEnd + 1;
        if (!header) {
          answers.push(undefined);
          continue;
        }
        const end = at + Number(header[2]);
        if (end >= output.length) break;
        answers.push(header[1] === 'blob' ? output.subarray(at, end) : undefined);
        at = end + 1;
      }
      return answers;
    },
  };
}

const answerHead = /^[0-9a-f]{40,64} (\w+) (\d{1,12})$/;
const lineFeed = 0x0a;
