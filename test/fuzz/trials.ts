import { checkFixes } from './check-fixes.ts';
import { checkReading } from './check-reading.ts';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';
import type { Trial } from './run.ts';
import { readSamples } from './sample-texts.ts';
import { writeProject } from './write-project.ts';

/** Reads a text that nobody writes. */
export function createReadingTrials(): (random: Random) => Trial {
  const samples = readSamples();
  return random => {
    const sample = mutate(random, samples);
    const offset = random.below(sample.text.length + 1);
    return { sample, check: () => checkReading(sample, offset) };
  };
}

/** Makes every fix that a small project has. */
export function createFixTrial(random: Random): Trial {
  const texts = writeProject(random);
  const text = [...texts].map(([path, each]) => `--- ${path}\n${each}`).join('');
  return { sample: { path: 'a project', text }, check: () => void checkFixes(texts) };
}
