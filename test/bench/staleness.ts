import { execFileSync } from 'node:child_process';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { factsNeeded } from '../../src/core/analysis/facts-needed.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { noReadings } from '../../src/core/model/facts/facts.ts';
import { readHistory } from '../../src/host/git/read-history.ts';
import { importHistory } from '../support/import-history.ts';
import { cachedFolder } from './cached-folder.ts';
import { end, generateHistory } from './generate-history.ts';
import { inTurn, type Measure } from './measure.ts';

const steps = 500;
/** As old as rails/rails, one of the repositories with a very long history. */
const shape = { files: steps * 20, commits: 60_000, length: 21 * 365, size: 3, seed: 12 };
const generators = ['generate-history.ts', 'generate-text.ts', 'random.ts', 'staleness.ts'];

/** From the question to a state of each of 500 steps, by a history of twenty-one years. */
export async function measureStaleness(): Promise<readonly Measure[]> {
  const folder = cachedFolder('staleness', generators, made => {
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', made]);
    importHistory(made, generateHistory(shape));
  });
  const project = readProject([
    { path: 'a.migration.yaml', content: { kind: 'text', text: plan() } },
  ]);
  const now = new Date(end * 1000).toISOString();
  const ours = async () => {
    const started = performance.now();
    const request = factsNeeded(project).history;
    const history = await readHistory({ ...request, folder, now, environment: process.env });
    const { plans } = analyse(project, { now, history, readings: noReadings });
    const known = plans[0]?.steps.filter(({ activity }) => activity.kind !== 'unknown').length;
    if (known !== steps) throw new Error(`The activity of ${known} steps is known.`);
    return performance.now() - started;
  };
  const floor = () => {
    const started = performance.now();
    execFileSync('git', ['log', '--name-only'], { cwd: folder, maxBuffer: 2 ** 30 });
    return performance.now() - started;
  };
  return [
    {
      name: `Fresh or stale: ${steps} steps by ${shape.commits} commits`,
      ...(await inTurn(7, ours, floor)),
      floorName: 'git log --name-only of all of them',
      unit: 'ms',
      bar: 0.1,
    },
  ];
}

function plan(): string {
  const each = Array.from(
    { length: steps },
    (_, index) =>
      `  - {id: s${index}, title: Step ${index}, status: in-progress, paths: ["src/area-${index}/**"]}\n`,
  );
  return `migration-plan: "1.0"\ntitle: Move\nsteps:\n${each.join('')}`;
}
