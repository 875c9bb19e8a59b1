import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualPatience } from '../../../src/host/patient-reader.ts';
import { ProjectSession } from '../../../src/server/session/project-session.ts';
import { readFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memory-host.ts';

test('a question is answered with what was made a moment ago, however restless the disk is', async () => {
  const host = new MemoryHost('/shop', readFixture('\n--- README.md\n# Shop\n').files);
  const session = new ProjectSession(
    { uri: 'file:///shop', path: '/shop' },
    {
      log: { info: () => {}, error: message => assert.fail(message) },
      // The disk never comes to rest: no timer ever runs.
      environment: {
        openHost: () => host,
        startTimer: () => ({ dispose: () => {} }),
        patience: usualPatience,
      },
      onSnapshot: async () => {},
    },
  );
  session.load();
  assert.deepEqual((await session.snapshot())?.project.plans, []);
  host.write('new.migration.yaml', 'migration-plan: "1.0"\ntitle: New\nsteps: [{id: a}]\n');
  session.changeOnDisk('new.migration.yaml');
  const snapshot = await session.snapshot();
  assert.deepEqual(
    snapshot?.project.plans.map(({ title }) => title.value),
    ['New'],
  );
  session.dispose();
});

test('what was found goes out before facts are asked for', async () => {
  const fixture = '\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps: [{id: a}]\n';
  const host = new MemoryHost('/shop', readFixture(fixture).files);
  const asked: (readonly string[])[] = [];
  const session = new ProjectSession(
    { uri: 'file:///shop', path: '/shop' },
    {
      log: { info: () => {}, error: message => assert.fail(message) },
      environment: {
        openHost: () => host,
        startTimer: () => ({ dispose: () => {} }),
        patience: usualPatience,
      },
      // A message waits until those before it are written, a turn each.
      onSnapshot: async () => {
        for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
        asked.push([...host.calls]);
      },
    },
  );
  session.trust();
  session.load();
  await session.snapshot();
  assert.deepEqual(asked[0], ['readFiles']);
  assert.ok(host.calls.includes('readHistory'));
  session.dispose();
});
