import type { SeriesQuestion } from '../../core/model/facts/series.ts';
import type { Begin } from './find-begin.ts';
import { type Followers, followRevisions } from './follow-revisions.ts';
import { lookCloser } from './look-closer.ts';
import type { Looker } from './looker.ts';
import type { Looks } from './looks.ts';
import type { Branch } from './open-branch.ts';

/** One measure whose past is wanted. Indexes are those of the mainline. */
export interface Track {
  readonly question: SeriesQuestion;
  readonly looker: Looker;
  readonly begin: Begin;
  /** The commits at the ends of weeks, oldest first. */
  readonly weeks: readonly number[];
}

/** All measures along the same commits. */
export interface Trail {
  /** Indexes in the mainline, oldest first. */
  readonly revisions: readonly number[];
  readonly followers: Followers;
}

/** Week by week and at tags, then commit by commit where something happened. A clause where git fails. */
export async function followTracks(
  { git, prefix, mainline, tags }: Branch,
  tracks: readonly Track[],
  looks: Looks,
): Promise<Trail | string> {
  const lookers = tracks.map(({ looker }) => looker);
  const follow = async (revisions: readonly number[]): Promise<Trail | string> => {
    const hashes = revisions.flatMap(index => mainline[index]?.hash ?? []);
    const followers = await followRevisions({ git, prefix, looks }, hashes, lookers);
    return typeof followers === 'string' ? followers : { revisions, followers };
  };
  const oldest = Math.max(...tracks.map(({ begin }) => begin.index));
  const tagged = [...tags.keys()].filter(index => index <= oldest);
  const coarse = inOrder([
    ...tracks.flatMap(({ begin: { index, introduced = index }, weeks }) => [
      index,
      introduced,
      ...weeks,
    ]),
    ...tagged,
  ]);
  const trail = await follow(coarse);
  if (typeof trail === 'string') return trail;
  const followed = tracks.flatMap(({ looker, question: { marks } }) => {
    const follower = trail.followers.get(looker);
    return follower ? { values: follower.values, matches: follower.matches(), marks } : [];
  });
  const more = lookCloser(coarse, followed);
  return more.length === 0 ? trail : follow(inOrder([...coarse, ...more]));
}

/** The oldest first, each once. */
function inOrder(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)].sort((a, b) => b - a);
}
