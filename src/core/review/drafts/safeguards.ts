/** What a change is that takes from the safety of a plan. */
export const lessSafe = { group: 'safety-weakened', severity: 'warning' } as const;

/** What one is that adds to it. */
export const safer = { group: 'safety-strengthened' } as const;

/** A safeguard that asks for less now; `said` goes on from "Safeguard weakened": `on window w: ...`. */
export function weakened(kind: string, said: string) {
  return { kind, ...lessSafe, message: `Safeguard weakened ${said}.` } as const;
}

/** The same where it asks for more. */
export function strengthened(kind: string, said: string) {
  return { kind, ...safer, message: `Safeguard strengthened ${said}.` } as const;
}

/** One of both: the first kind where it asks for more now, else the second one. */
export function shifted(isMore: boolean, kinds: readonly [string, string], said: string) {
  return isMore ? strengthened(kinds[0], said) : weakened(kinds[1], said);
}
