import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { test } from 'node:test';
import { isAlive } from '../../src/host/is-alive.ts';

test('a process runs until it has ended', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  assert.equal(isAlive(pid), false);
  assert.equal(isAlive(process.pid), true);
});

test('a process that belongs to somebody else runs as well', context => {
  context.mock.method(process, 'kill', () => {
    throw Object.assign(new Error('not ours'), { code: 'EPERM' });
  });
  assert.equal(isAlive(process.pid), true);
});

test('what is no number of a process is none', () => {
  for (const pid of [0, -1, 1.5, Number.NaN]) assert.equal(isAlive(pid), false);
});
