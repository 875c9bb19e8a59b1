/** `2`, `SEV-2`, `sev2`, `S2`: from 1 to 5, of which 1 is the worst. */
export function readSeverity(text: string): number | undefined {
  return numberIn(/^(?:s(?:ev(?:erity)?)?[-_ ]?)?([1-5])$/i.exec(text.trim()));
}

/** The same where a person says more behind it: `SEV-2 (minor)`, `SEV1: all orders`, `S3 - one region`. */
export function readSaidSeverity(text: string): number | undefined {
  const said = /^s(?:ev(?:erity)?)?[-_ ]?([1-5])(?:[:,]| ?[(（]| [-–—])/i.exec(text.trim());
  return readSeverity(text) ?? numberIn(said);
}

function numberIn(match: RegExpExecArray | null): number | undefined {
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
