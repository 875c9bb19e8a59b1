import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noReadings } from '../../src/core/model/facts/facts.ts';
import type { PastTask } from '../../src/host/work.ts';
import { workInThread } from '../../src/host/work-in-thread.ts';
import { workHere } from '../../src/worker/work-here.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

function taskOf(folder: string, kept: PastTask['kept'] = undefined): PastTask {
  const definition = {
    id: 'm',
    source: { kind: 'pattern', pattern: 'old' },
    ...{ include: [], exclude: [], folder: '' },
    count: 'matches',
  } as const;
  return {
    ...{ kind: 'past', folder, environment: { PATH: process.env['PATH'], HOME: folder } },
    questions: [{ definition, from: '2026-03-01', marks: [] }],
    now: '2026-03-16T12:00:00Z',
    kept,
  };
}

test('finds of the past what a thread of its own finds', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-03-01', { 'a.ts': 'old' });
  commit('2026-03-10', { 'a.ts': '' });
  const here = await workHere.readPast(taskOf(folder), 60_000);
  assert.equal(here.kind, 'done');
  assert.deepEqual(here, await workInThread.readPast(taskOf(folder), 60_000));
});

test('what fails is no end of the program, and says why', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-03-01', { 'a.ts': 'old' });
  const failed = await workHere.readPast(taskOf(folder, new Uint8Array([1])), 60_000);
  assert.equal(failed.kind, 'failed');
  assert.match(failed.reason, /^reading failed: ./);
});

test('what takes longer than its limit is not waited for', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-03-01', { 'a.ts': 'old' });
  const late = await workHere.readPast(taskOf(folder), 0);
  assert.deepEqual(late, { kind: 'failed', reason: 'reading took longer than 0 seconds' });
});

test('reads nothing where nothing is asked', async context => {
  const request = { files: [], measures: [], reports: [] };
  const root = temporaryFolder(context);
  const task = { root, prefix: '', request, patience: 1000 };
  assert.deepEqual(await workHere.takeReadings(task, 1000), { kind: 'done', value: noReadings });
});
