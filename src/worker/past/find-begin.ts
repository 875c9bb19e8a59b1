import type { SeriesQuestion } from '../../core/model/facts/series.ts';
import { findLast, mostWeeks, weekLength } from './choose-revisions.ts';
import { type Branch, findNamed } from './open-branch.ts';

/** Where a series begins. */
export interface Begin {
  /** In the mainline. */
  readonly index: number;
  readonly seconds: number;
  /** In the mainline too: where the measure was brought into its plan, if anybody asks. */
  readonly introduced?: number | undefined;
}

/** Finds where each series begins: a clause where that is not known. `now` is in seconds. */
export async function createBeginFinder(
  branch: Branch,
  questions: readonly SeriesQuestion[],
  now: number,
): Promise<(question: SeriesQuestion) => Begin | string> {
  const names = questions.flatMap(({ from }) => (from === undefined || isDay(from) ? [] : from));
  const named = await findNamed(branch.git, names);
  const find = (from: string | undefined) => {
    if (from === undefined) return beginAt(branch, now - mostWeeks * weekLength);
    if (isDay(from)) return beginAt(branch, Date.parse(`${from}T00:00:00Z`) / 1000);
    const index = branch.mainline.findIndex(({ hash }) => hash === named.get(from));
    const commit = branch.mainline[index];
    if (!commit) return `its baseline "${from}" is no commit of ${branch.name}`;
    return { index, seconds: commit.seconds };
  };
  return ({ from, introduced }) => {
    const begin = find(from);
    if (introduced === undefined) return begin;
    const seconds = Date.parse(introduced) / 1000;
    const index = findLast(branch.mainline, seconds);
    if (typeof begin !== 'string') return { ...begin, introduced: index };
    // A shallow clone may hold that commit although it does not go back as far as is asked.
    return index === undefined ? begin : { index, seconds, introduced: index };
  };
}

/** The last commit before a moment; where there was none yet, the first one. */
function beginAt({ mainline, end }: Branch, seconds: number): Begin | string {
  const index = findLast(mainline, seconds);
  if (index !== undefined) return { index, seconds };
  const oldest = mainline.length - 1;
  if (end !== 'shallow') return { index: oldest, seconds };
  const day = new Date((mainline[oldest]?.seconds ?? 0) * 1000).toISOString().slice(0, 10);
  return `this clone is shallow, its history begins on ${day}`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
