import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guard, guardAsync } from '../../src/server/guard.ts';

function start() {
  const errors: string[] = [];
  return { errors, log: { info: () => {}, error: (message: string) => void errors.push(message) } };
}

test('an answer goes through', async () => {
  const { errors, log } = start();
  assert.equal(
    guard(log, 'sum', () => 1 + 1, 0),
    2,
  );
  assert.equal(await guardAsync(log, 'sum', async () => 1 + 1, 0), 2);
  assert.deepEqual(errors, []);
});

test('a bug is logged and answered with nothing', async () => {
  const { errors, log } = start();
  const fail = (): number => {
    throw new Error('a bug');
  };
  assert.equal(guard(log, 'hover', fail, 0), 0);
  assert.equal(await guardAsync(log, 'definition', async () => fail(), 0), 0);
  assert.match(errors[0] ?? '', /^hover: Error: a bug/);
  assert.match(errors[1] ?? '', /^definition: Error: a bug/);
});
