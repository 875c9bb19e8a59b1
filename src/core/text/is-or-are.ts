/** The verb behind the names of some things: `a is`, `a and b are`. */
export function isOrAre({ length }: readonly unknown[]): 'is' | 'are' {
  return length === 1 ? 'is' : 'are';
}
