import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

interface Job {
  readonly run: () => Promise<void>;
  readonly hasWindow?: boolean;
}

const {
  runTogether,
}: {
  readonly runTogether: (
    jobs: readonly Job[],
    limits: { readonly atOnce: number; readonly windowsAtOnce: number },
  ) => Promise<void>;
} = await import(join(import.meta.dirname, '..', '..', 'scripts', 'run-together.mjs'));

/** Runs jobs that end one by one, the oldest first. Gives the names of those that ran at each moment. */
async function momentsOf(names: readonly string[]): Promise<readonly string[]> {
  const running = new Map<string, () => void>();
  const moments: string[] = [];
  const jobs = names.map(name => ({
    hasWindow: name.startsWith('window'),
    run: () => new Promise<void>(resolve => running.set(name, resolve)),
  }));
  const ended = runTogether(jobs, { atOnce: 3, windowsAtOnce: 2 });
  for (let left = names.length; left > 0; left--) {
    moments.push([...running.keys()].join(' '));
    const [name = ''] = running.keys();
    running.get(name)?.();
    running.delete(name);
    await new Promise(setImmediate);
  }
  await ended;
  return moments;
}

test('as many as there is room for, in their order', async () => {
  assert.deepEqual(await momentsOf(['a', 'b', 'c', 'd']), ['a b c', 'b c d', 'c d', 'd']);
});

test('what has no window does not wait for one', async () => {
  const names = ['window 1', 'window 2', 'window 3', 'a', 'b'];
  assert.deepEqual(await momentsOf(names), [
    'window 1 window 2 a',
    'window 2 a window 3',
    'a window 3 b',
    'window 3 b',
    'b',
  ]);
});

test('nothing to do', async () => {
  assert.deepEqual(await momentsOf([]), []);
});
