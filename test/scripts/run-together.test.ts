import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

const {
  runTogether,
}: {
  readonly runTogether: (
    jobs: readonly (() => Promise<string>)[],
    atOnce: number,
  ) => Promise<readonly string[]>;
} = await import(join(import.meta.dirname, '..', '..', 'scripts', 'run-together.mjs'));

test('as many as there is room for, in their order, whichever ends first', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const running = new Map<string, () => void>();
  const jobs = names.map(name => async () => {
    await new Promise<void>(resolve => running.set(name, resolve));
    running.delete(name);
    return name.toUpperCase();
  });
  const results = runTogether(jobs, 2);
  const moments: string[] = [];
  for (const name of ['b', 'a', 'd', 'c']) {
    moments.push([...running.keys()].join(' '));
    running.get(name)?.();
    await new Promise(setImmediate);
  }
  assert.deepEqual(moments, ['a b', 'a c', 'c d', 'c']);
  assert.deepEqual(await results, ['A', 'B', 'C', 'D']);
});

test('more room than there are jobs, and none', async () => {
  assert.deepEqual(await runTogether([async () => 'a'], 3), ['a']);
  assert.deepEqual(await runTogether([], 3), []);
});
