import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneAtATime } from '../../../src/client/views/one-at-a-time.ts';

test('what changes during a run is seen by one more run', async () => {
  const seen: number[] = [];
  const releases: (() => void)[] = [];
  let wanted = 1;
  const follow = oneAtATime(async () => {
    seen.push(wanted);
    await new Promise<void>(done => releases.push(done));
  });
  const ended = follow();
  wanted = 2;
  void follow();
  wanted = 3;
  void follow();
  assert.deepEqual(seen, [1]);
  releases[0]?.();
  await new Promise(setImmediate);
  assert.deepEqual(seen, [1, 3]);
  releases[1]?.();
  await ended;
  assert.deepEqual(seen, [1, 3]);
});

test('what is asked after a run, failed or not, runs again', async () => {
  let runs = 0;
  const follow = oneAtATime(async () => {
    runs++;
    if (runs === 1) throw new Error('gone');
  });
  await assert.rejects(follow());
  await follow();
  assert.equal(runs, 2);
});
