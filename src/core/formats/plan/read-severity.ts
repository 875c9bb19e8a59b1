/** `2`, `SEV-2`, `sev2`, `S2`: from 1 to 5, of which 1 is the worst. */
export function readSeverity(text: string): number | undefined {
  const digit = /^(?:s(?:ev(?:erity)?)?[-_ ]?)?([1-5])$/i.exec(text.trim())?.[1];
  return digit === undefined ? undefined : Number(digit);
}
