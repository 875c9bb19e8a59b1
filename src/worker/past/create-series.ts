import type { Sample, Series } from '../../core/model/facts/series.ts';
import type { MainlineCommit } from '../../host/git/parse-mainline.ts';
import type { Track, Trail } from './follow-tracks.ts';
import type { Branch } from './open-branch.ts';

/** The series of one measure: what comes before its own beginning is left out. */
export function createSeries(
  { name, mainline, tags }: Branch,
  { revisions, followers }: Trail,
  { looker, begin, weeks }: Track,
): Series {
  const follower = followers.get(looker);
  const first = revisions.indexOf(begin.index);
  const own = revisions.slice(first);
  const values = follower?.values.slice(first) ?? [];
  if (!follower || values.every(value => value === undefined)) {
    return { kind: 'unknown', reason: follower?.reason ?? 'it could not be counted' };
  }
  const sampleAt = (position: number, skipped: number): readonly Sample[] => {
    const index = revisions[position] ?? -1;
    const commit = mainline[index];
    const tag = tags.get(index);
    const named = tag === undefined ? {} : { tag };
    return commit
      ? [{ ...toSample(commit), value: follower.values[position], skipped, ...named }]
      : [];
  };
  const [introduced] = sampleAt(revisions.indexOf(begin.introduced ?? -1), 0);
  return {
    kind: 'known',
    branch: name,
    samples: own.flatMap((index, at) =>
      sampleAt(first + at, at === 0 ? 0 : (own[at - 1] ?? index) - index - 1),
    ),
    weeks: weeks.map(index => own.indexOf(index)),
    introduced,
    matches: follower
      .matches()
      ?.map(match => ({ ...match, since: Math.max(0, match.since - first) })),
  };
}

function toSample({ hash, seconds }: MainlineCommit): Pick<Sample, 'commit' | 'at'> {
  return { commit: hash, at: new Date(seconds * 1000).toISOString() };
}
