/** FNV-1a with two seeds: 64 bits, as 16 hexadecimal digits. Not safe against forgers. */
export function hashText(text: string): string {
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
