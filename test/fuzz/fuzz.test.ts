import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFixes } from './check-fixes.ts';
import { createRandom } from './random.ts';
import { type Case, runFuzz } from './run.ts';
import { createFixTrial, createReadingTrials } from './trials.ts';
import { writeProject } from './write-project.ts';

function checkCases(cases: Iterable<Case>): void {
  for (const { seed, sample, error } of cases) {
    assert.equal(error, undefined, `seed ${seed}, ${sample.path}: ${error}\n${sample.text}`);
  }
}

test('no text makes the reader throw, and every span holds its text', () => {
  checkCases(runFuzz(createReadingTrials(), { seed: 1, count: 2000 }));
});

test('every fix does away with its finding, writes nothing wrong, and has nothing to do twice', () => {
  checkCases(runFuzz(createFixTrial, { seed: 1, count: 150 }));
});

test('projects that are written for fixes have some', () => {
  const counts = [1, 2, 3, 4, 5, 6].map(seed => checkFixes(writeProject(createRandom(seed))));
  assert.ok(counts.every(count => count > 0));
});
