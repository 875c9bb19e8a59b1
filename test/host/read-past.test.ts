import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SeriesQuestion } from '../../src/core/model/facts/series.ts';
import { createNodeHost } from '../../src/host/create-node-host.ts';
import { outlineSeries } from '../support/outline-series.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';
import { testHost } from '../support/test-host.ts';

const question: SeriesQuestion = {
  definition: {
    id: 'm',
    source: { kind: 'pattern', pattern: 'old' },
    ...{ include: [], exclude: [], count: 'matches', folder: '' },
  },
  from: '2026-03-01',
  marks: [],
};

test('reads in a thread of its own, again after a commit, and knows what it saw', async context => {
  const { folder, commit } = temporaryRepository(context);
  const host = testHost(folder);
  const read = async () => outlineSeries([...(await host.readPast([question])).values()][0]);
  commit('2026-03-01', { 'a.ts': 'old' });
  assert.deepEqual(await read(), ['2026-03-01: 1', 'a.ts old 2026-03-01']);
  commit('2026-03-10', { 'a.ts': '' });
  assert.deepEqual(await read(), ['2026-03-01: 1', '2026-03-10: 0']);
  assert.equal((await host.readPast([])).size, 0);
});

test('nothing is started without trust, and nothing is known of what is not there', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-03-01', { 'a.ts': 'old' });
  const host = createNodeHost(folder, {
    trust: 'restricted',
    clock: () => '2026-03-16T12:00:00.000Z',
    environment: {},
  });
  const [series] = (await host.readPast([question])).values();
  assert.deepEqual(outlineSeries(series), ['this folder is not trusted']);
  const [gone] = (await testHost(`${folder}/gone`).readPast([question])).values();
  assert.deepEqual(outlineSeries(gone), ['the folder cannot be read']);
});
