import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RestartPolicy } from '../../../src/client/connection/restart-policy.ts';

const minute = 60_000;

function start() {
  let now = 0;
  const policy = new RestartPolicy(() => now);
  const stop = (later: number) => {
    now += later;
    const advice = policy.stopped();
    return advice.kind === 'restart' ? advice.wait : `asks after ${advice.stops}`;
  };
  return { policy, stop };
}

test('starts again, ever later, and asks in the end', () => {
  const { stop } = start();
  const advice = [0, 1000, 1000, 1000, 1000, 1000].map(stop);
  assert.deepEqual(advice, [0, 1000, 2000, 4000, 'asks after 5', 'asks after 6']);
});

test('forgets what is three minutes ago', () => {
  const { stop } = start();
  for (let round = 0; round < 10; round++) assert.equal(stop(3 * minute), 0);
  assert.deepEqual([stop(minute), stop(minute), stop(minute)], [1000, 2000, 2000]);
});

test('a person begins anew', () => {
  const { policy, stop } = start();
  for (let round = 0; round < 6; round++) stop(0);
  policy.forget();
  assert.equal(stop(0), 0);
});
