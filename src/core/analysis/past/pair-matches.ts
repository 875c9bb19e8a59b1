import type { Match } from '../../model/facts/measure.ts';
import type { KnownSeries, PastMatch } from '../../model/facts/series.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { baseNameOf } from '../../text/path.ts';
import { pushTo } from '../../text/push-to.ts';

export interface NamedMatch {
  readonly match: Match;
  /** The index of the sample with which it came; undefined where the branch does not have it. */
  readonly since: number | undefined;
}

/** What is counted now, with the time from which it has been there. */
export function pairMatches(
  { matches: past }: KnownSeries,
  matches: readonly Match[] | undefined,
): readonly NamedMatch[] {
  return past && matches ? pairsWith(past)(matches) : [];
}

/** Both lists may be long. */
const pairsWith = lazyOf((past: readonly PastMatch[]) =>
  lazyOf((matches: readonly Match[]) => pair(past, matches)),
);

/** What only moved to another file has been there before. */
function pair(past: readonly PastMatch[], matches: readonly Match[]): readonly NamedMatch[] {
  const known = new Map(past.map(match => [match.fingerprint, match.since]));
  const now = new Set(matches.map(({ fingerprint }) => fingerprint));
  const gone = new Map<string, number[]>();
  for (const match of past) {
    if (!now.has(match.fingerprint)) pushTo(gone, contentOf(match), match.since);
  }
  return matches.map(match => ({
    match,
    since: known.get(match.fingerprint) ?? gone.get(contentOf(match))?.pop(),
  }));
}

/** A file that counts as a whole is known by its name. */
function contentOf({ text, file }: Match | PastMatch): string {
  return text === '' ? baseNameOf(file) : text;
}
