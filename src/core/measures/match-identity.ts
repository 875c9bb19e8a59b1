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
    return hash([measure, file, text, String(ordinal)].join('\0'));
  };
}

/** FNV-1a with two seeds: 64 bits, as 16 hexadecimal digits. Not safe against forgers. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x01000193);
  }
  return toHex(high) + toHex(low);
}

function toHex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
