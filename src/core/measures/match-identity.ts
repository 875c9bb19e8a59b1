import { hashText } from '../text/hash-text.ts';

/**
 * Gives each match of one measure in one file its identity: a hash of the measure, the file, the
 * line without its layout, and which of several equal lines it is. No line number is in it, so it
 * stays when other lines come or go.
 */
export function createIdentifier(measure: string, file: string): (line: string) => string {
  const seen = new Map<string, number>();
  return line => {
    const text = line.trim().replaceAll(/\s+/g, ' ');
    const ordinal = seen.get(text) ?? 0;
    seen.set(text, ordinal + 1);
    return hashText([measure, file, text, String(ordinal)].join('\0'));
  };
}
