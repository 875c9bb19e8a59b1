import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualPatience } from '../../src/host/patient-reader.ts';
import { ProjectSession } from '../../src/server/project-session.ts';
import { readFixture } from '../support/fixture.ts';
import { MemoryHost } from '../support/memory-host.ts';

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
      onSnapshot: () => {},
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
