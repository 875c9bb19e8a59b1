/** Words for a kind of record. The digits behind them are the whole number: `PEP 8` is number 8. */
const kinds: ReadonlySet<string> = new Set([
  'adr',
  'adl',
  'ad',
  'dr',
  'decision',
  'decisions',
  'record',
  'proposal',
  'rfc',
  'rfd',
  'se',
  'st',
  'erc',
  'ddr',
  'pdr',
  'tdr',
  'mdr',
  'edr',
]);

/** English words that only look like the short name of a series. */
const ordinary: ReadonlySet<string> = new Set([
  'step',
  'steep',
  'sleep',
  'sweep',
  'creep',
  'sheep',
  'deep',
  'keep',
  'beep',
  'prep',
  'rep',
  'ship',
  'trip',
  'chip',
  'clip',
  'drip',
  'flip',
  'grip',
  'skip',
  'strip',
  'tip',
  'equip',
]);

/**
 * Whether a word names a kind of record: ADR, RFC, or the short name of a series of improvement or
 * enhancement proposals, which ends with IP or EP: PEP, KEP, TEP, OTEP, EIP, BIP, ZIP.
 */
export function isKindOfRecord(word: string): boolean {
  const said = word.toLowerCase();
  return kinds.has(said) || (/^[a-z]{1,3}(?:ip|ep)$/.test(said) && !ordinary.has(said));
}
