import type { SourceFile } from '../core/model/source-file.ts';

/** The greatest size in bytes of a text that is read. */
export const maxTextSize = 1024 * 1024;

export const tooLarge: SourceFile['content'] = {
  kind: 'unreadable',
  reason: 'it is larger than 1 MB',
};

/** Strictly UTF-8, a byte order mark left out. What is anything else is unreadable, never guessed. */
export function decodeText(bytes: Uint8Array): SourceFile['content'] {
  if (bytes.length > maxTextSize) return tooLarge;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return unreadable('it is UTF-16, not UTF-8');
  }
  if (bytes.includes(0)) return unreadable('it is binary, not text');
  const text = decodeUtf8(bytes);
  return text === undefined ? unreadable('it is not valid UTF-8') : { kind: 'text', text };
}

/** The text of bytes without a byte order mark; undefined where they are not valid UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function unreadable(reason: string): SourceFile['content'] {
  return { kind: 'unreadable', reason };
}
