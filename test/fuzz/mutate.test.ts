import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutate } from './mutate.ts';
import { createRandom } from './random.ts';
import { readSamples } from './sample-texts.ts';

test('a seed makes the same text each time, and another seed another one', () => {
  const samples = readSamples();
  const textOf = (seed: number) => mutate(createRandom(seed), samples).text;
  assert.equal(textOf(7), textOf(7));
  assert.equal(new Set([1, 2, 3, 4, 5].map(textOf)).size, 5);
});

test('the samples hold the fixtures of tests, the examples and the pages of the rules', () => {
  const paths = new Set(readSamples().map(({ path }) => path.split('/', 1)[0]));
  for (const folder of ['examples', 'docs', 'test']) assert.ok(paths.has(folder), folder);
});
