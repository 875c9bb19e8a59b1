// Reads texts that nobody writes, and makes the fixes of projects with slips in them:
// npm run fuzz -- [--count 100000] [--projects 2000] [--seed 1]. A failure prints its seed, and
// npm run fuzz -- --count 1 --projects 0 --seed THAT prints its text (of a project: 0 and 1).
import { parseArgs } from 'node:util';
import type { Random } from './random.ts';
import { type Case, type FuzzOptions, runFuzz, type Trial } from './run.ts';
import { createFixTrial, createReadingTrials } from './trials.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    projects: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);

const mostShown = 5;
const failures =
  run('texts', createReadingTrials(), { seed, count: Number(values.count) }) +
  run('projects', createFixTrial, { seed, count: Number(values.projects) });
process.exitCode = failures > 0 ? 1 : 0;

/** The number of failures. */
function run(what: string, createTrial: (random: Random) => Trial, options: FuzzOptions): number {
  let slowest: Case[] = [];
  let failed = 0;
  let characters = 0;
  for (const each of runFuzz(createTrial, options)) {
    characters += each.sample.text.length;
    slowest = [...slowest, each].sort((a, b) => b.milliseconds - a.milliseconds);
    slowest = slowest.slice(0, mostShown);
    if (each.error === undefined) continue;
    failed++;
    if (failed <= mostShown) console.log(`seed ${each.seed}, ${each.sample.path}:`, each.error);
  }
  if (options.count === 1) console.log(slowest[0]?.sample.text);
  for (const { seed: own, sample, milliseconds } of slowest) {
    const size = `${sample.text.length} characters of ${sample.path}`;
    console.log(`slow: seed ${own}, ${milliseconds.toFixed(1)} ms, ${size}`);
  }
  console.log(`${options.count} ${what}, ${characters} characters, ${failed} failures.`);
  return failed;
}
