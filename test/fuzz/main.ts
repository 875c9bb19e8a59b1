// Reads texts that nobody writes: npm run fuzz -- [--count 100000] [--seed 1]. A failure prints its seed, and
// npm run fuzz -- --count 1 --seed THAT prints its text.
import { parseArgs } from 'node:util';
import { type Case, runFuzz } from './run.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const options = { seed: Number(values.seed), count: Number(values.count) };

const mostShown = 5;
let slowest: Case[] = [];
let failures = 0;
let characters = 0;
for (const each of runFuzz(options)) {
  characters += each.sample.text.length;
  slowest = [...slowest, each].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, mostShown);
  if (each.error === undefined) continue;
  failures++;
  if (failures <= mostShown) console.log(`seed ${each.seed}, ${each.sample.path}:`, each.error);
}
if (options.count === 1) console.log(slowest[0]?.sample.text);
for (const { seed, sample, milliseconds } of slowest) {
  const size = `${sample.text.length} characters of ${sample.path}`;
  console.log(`slow: seed ${seed}, ${milliseconds.toFixed(1)} ms, ${size}`);
}
console.log(`${options.count} texts, ${characters} characters, ${failures} failures.`);
process.exitCode = failures > 0 ? 1 : 0;
