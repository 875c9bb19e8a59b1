import { execFileSync } from 'node:child_process';
import type { MeasureDefinition } from '../../src/core/model/facts/measure.ts';
import { openRepository } from '../../src/host/git/open-repository.ts';
import { followRevisions } from '../../src/worker/past/follow-revisions.ts';
import { createLooker } from '../../src/worker/past/looker.ts';
import { Looks } from '../../src/worker/past/looks.ts';
import { importHistory } from '../support/import-history.ts';
import { cachedFolder } from './cached-folder.ts';
import { generateHistory } from './generate-history.ts';
import { inTurn, type Measure } from './measure.ts';

const shape = { files: 1000, commits: 1000, length: 700, size: 100, seed: 11 };
const generators = ['generate-history.ts', 'generate-text.ts', 'random.ts', 'past-measures.ts'];

const definition: MeasureDefinition = {
  id: 'old',
  source: { kind: 'pattern', pattern: 'legacyOrders\\(' },
  ...{ include: ['src/**/*.ts'], exclude: [], count: 'matches', folder: '' },
};

/** One pattern at 100 commits of the past, none of its counts known before. */
export async function measurePast(): Promise<readonly Measure[]> {
  const folder = cachedFolder('past', generators, made => {
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', made]);
    importHistory(made, generateHistory(shape));
  });
  const all = git(folder, ['rev-list', '--first-parent', 'main']).trim().split('\n').reverse();
  const results: Measure[] = [];
  for (const [name, revisions] of [
    ['the last 100 commits', all.slice(-100)],
    ['100 commits spread over 700 days', all.filter((_, index) => index % 10 === 0).slice(-100)],
  ] as const) {
    const [counted, peer] = [await countAll(folder, revisions), grepAll(folder, revisions)];
    if (counted.join() !== peer.join())
      throw new Error(`The counts differ: ${counted} and ${peer}`);
    results.push({
      name: `One pattern in ${shape.files} files at ${name}, equal at each`,
      ...(await inTurn(
        3,
        () => timeOf(() => countAll(folder, revisions)),
        () => timeOf(async () => grepAll(folder, revisions)),
      )),
      floorName: 'git grep -c at each of them',
      unit: 'ms',
      bar: 0.05,
    });
  }
  return results;
}

async function countAll(folder: string, revisions: readonly string[]): Promise<readonly number[]> {
  const opened = await openRepository(folder, process.env, { time: 60_000, output: 2 ** 30 });
  const looker = createLooker(definition, '');
  if (opened.kind === 'unknown' || typeof looker === 'string')
    throw new Error('There is no history.');
  const looks = new Looks(undefined);
  const followers = await followRevisions({ ...opened, looks }, revisions, [looker]);
  if (typeof followers === 'string') throw new Error(followers);
  return followers.get(looker)?.values.map(value => value ?? 0) ?? [];
}

/** The generated texts have one match a line. */
function grepAll(folder: string, revisions: readonly string[]): readonly number[] {
  return revisions.map(revision => {
    const lines = git(folder, ['grep', '-c', '-E', 'legacyOrders\\(', revision, '--', 'src']);
    return lines
      .trim()
      .split('\n')
      .reduce((sum, line) => sum + Number(line.split(':').at(-1)), 0);
  });
}

function git(folder: string, args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 });
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
