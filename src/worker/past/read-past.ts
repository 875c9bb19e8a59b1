import { keyOfMeasure } from '../../core/model/facts/measure.ts';
import type { Series, SeriesQuestion } from '../../core/model/facts/series.ts';
import { unknownPast } from '../../host/read-past.ts';
import type { PastAnswer, PastTask } from '../../host/work.ts';
import { chooseWeeks } from './choose-revisions.ts';
import { createSeries } from './create-series.ts';
import { createBeginFinder } from './find-begin.ts';
import { followTracks, type Track } from './follow-tracks.ts';
import { createLooker } from './looker.ts';
import { Looks } from './looks.ts';
import { type Branch, openBranch } from './open-branch.ts';

/** What measures were along the default branch. What cannot be told is unknown, with the reason. */
export async function readPast(task: PastTask): Promise<PastAnswer> {
  const { folder, environment, questions } = task;
  const now = Math.floor(Date.parse(task.now) / 1000);
  const branch = await openBranch(folder, environment, now);
  if (typeof branch === 'string') return { past: unknownPast(questions, branch), kept: undefined };
  const { tracks, refused } = await prepare(branch, questions, now);
  if (tracks.length === 0) return { past: refused, kept: undefined };
  const looks = new Looks(task.kept);
  const trail = await followTracks(branch, tracks, looks);
  const found =
    typeof trail === 'string'
      ? unknownPast(
          tracks.map(({ question }) => question),
          trail,
        )
      : new Map(
          tracks.map(track => [
            keyOfMeasure(track.question.definition),
            createSeries(branch, trail, track),
          ]),
        );
  return { past: new Map([...refused, ...found]), kept: looks.keep() };
}

async function prepare(branch: Branch, questions: readonly SeriesQuestion[], now: number) {
  const findBegin = await createBeginFinder(branch, questions, now);
  const tracks: Track[] = [];
  const refused = new Map<string, Series>();
  for (const question of questions) {
    const looker = createLooker(question.definition, branch.prefix);
    const begin = findBegin(question);
    const key = keyOfMeasure(question.definition);
    if (typeof looker === 'string') refused.set(key, { kind: 'unknown', reason: looker });
    else if (typeof begin === 'string') refused.set(key, { kind: 'unknown', reason: begin });
    else {
      const weeks = chooseWeeks(branch.mainline, begin.seconds, now);
      tracks.push({ question, looker, begin, weeks });
    }
  }
  return { tracks, refused };
}
