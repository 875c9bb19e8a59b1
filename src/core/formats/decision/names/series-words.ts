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

/** Most words that are asked for are longer. */
const longestKind = Math.max(...[...kinds].map(({ length }) => length));

/** English words that only look like the short name of a series. */
export const ordinaryWords: ReadonlySet<string> = new Set([
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
  if (word.length > longestKind) return false;
  const said = word.toLowerCase();
  return kinds.has(said) || (isProposal(said) && !ordinaryWords.has(said));
}

function isProposal(said: string): boolean {
  return said.endsWith('p') && /^[a-z]{1,3}(?:ip|ep)$/.test(said);
}

/** Words for any decision: `Decision 12` names no series. */
const general: ReadonlySet<string> = new Set(['decision', 'decisions', 'record', 'proposal']);

/** The series that a word names, in capitals: `RFC` for `rfc`. */
export function seriesNamed(word: string): string | undefined {
  return isKindOfRecord(word) && !general.has(word.toLowerCase()) ? word.toUpperCase() : undefined;
}

/**
 * The same for a word in prose, where people also write `zip 12` and `se 3`: it must be one that
 * means nothing else, or stand in capitals.
 */
export function seriesInProse(word: string): string | undefined {
  const isSure = unmistakable.has(word.toLowerCase()) || word === word.toUpperCase();
  return isSure ? seriesNamed(word) : undefined;
}

const unmistakable: ReadonlySet<string> = new Set([
  'adr',
  'rfc',
  'rfd',
  'pep',
  'tep',
  'kep',
  'oep',
  'eip',
  'bip',
  'otep',
]);

/** The series after which a folder is called: `RFC` for `rfcs`. */
export function seriesOfFolder(name: string): string | undefined {
  const word = name.toLowerCase().replace(/s$/, '');
  return unmistakable.has(word) ? word.toUpperCase() : undefined;
}
