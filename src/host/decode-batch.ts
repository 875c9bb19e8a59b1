import { isAscii } from 'node:buffer';
import type { SourceFile } from '../core/model/source-file.ts';
import { decodeText, maxTextSize } from './decode-text.ts';

/** A longer string is kept outside of the heap of V8: `EXTERN_APEX` in `string_bytes.cc` of Node.js. In bytes. */
const batchSize = 1_100_000;

interface Part {
  readonly start: number;
  readonly take: Take;
}

type Take = (content: SourceFile['content']) => void;

/**
 * Decodes many files as `decodeText` does each. Those in ASCII, which are nearly all, become parts of one long
 * string: the garbage collector copies the letters of a young string twice, a tenth of the time for reading a
 * folder, and those of a long one never. Any other letter would make all letters of it take two bytes.
 */
export class DecodeBatch {
  readonly #bytes = Buffer.allocUnsafe(batchSize + maxTextSize);
  #length = 0;
  #parts: Part[] = [];

  /** Copies the bytes. Calls `take` at some time, at the latest in `flush`. */
  add(bytes: Uint8Array, take: Take): void {
    if (bytes.length > maxTextSize || !isAscii(bytes)) {
      take(decodeText(bytes));
      return;
    }
    this.#bytes.set(bytes, this.#length);
    this.#parts.push({ start: this.#length, take });
    this.#length += bytes.length;
    if (this.#length >= batchSize) this.flush();
  }

  flush(): void {
    const parts = this.#parts;
    const whole = this.#bytes.toString('latin1', 0, this.#length);
    this.#parts = [];
    this.#length = 0;
    for (const [index, { start, take }] of parts.entries()) {
      const text = whole.slice(start, parts[index + 1]?.start);
      // In a string a zero is found several times as fast as in bytes.
      take(text.includes('\0') ? decodeText(Buffer.from(text, 'latin1')) : { kind: 'text', text });
    }
  }
}
