import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOfMeasure, type MeasureDefinition } from '../../src/core/model/facts/measure.ts';
import { takeReadings } from '../../src/host/take-readings.ts';
import { workInThread } from '../../src/host/work-in-thread.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { testHost } from '../support/test-host.ts';

const measure: MeasureDefinition = {
  id: 'm',
  source: { kind: 'pattern', pattern: 'old' },
  ...{ include: [], exclude: [], count: 'matches', folder: '' },
};

test('reads and measures in a thread of its own', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'a.ts': 'old\nold', CODEOWNERS: '* @a' });
  const request = { files: ['CODEOWNERS'], measures: [measure], reports: ['gone.json'] };
  const { files, measures, reports } = await testHost(folder).takeReadings(request);
  assert.deepEqual(files.get('CODEOWNERS'), { kind: 'text', text: '* @a' });
  const found = measures.get(keyOfMeasure(measure));
  assert.equal(found?.kind === 'known' && found.value, 2);
  assert.deepEqual(reports.get('gone.json'), { kind: 'missing' });
});

test('a thread that takes too long is ended, and all of it is unknown', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'a.ts': 'old' });
  const request = { files: ['a.ts'], measures: [measure], reports: ['r.json'] };
  const readings = await takeReadings(folder, { request }, workInThread, { pass: 1000, total: 0 });
  const reason = 'reading took longer than 0 seconds';
  assert.deepEqual([...readings.measures.values()], [{ kind: 'unknown', reason }]);
  assert.deepEqual([...readings.files.values()], [{ kind: 'unreadable', reason }]);
  assert.deepEqual([...readings.reports.values()], [{ kind: 'unknown', reason }]);
});

test('a folder that is not there has nothing', async () => {
  const request = { files: [], measures: [measure], reports: [] };
  const readings = await takeReadings('/not/there', { request }, workInThread);
  assert.deepEqual(
    [...readings.measures.values()],
    [{ kind: 'unknown', reason: 'the folder cannot be read' }],
  );
});
