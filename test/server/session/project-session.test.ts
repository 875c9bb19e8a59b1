import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNodeHost } from '../../../src/host/create-node-host.ts';
import { usualPatience } from '../../../src/host/patient-reader.ts';
import { ProjectSession } from '../../../src/server/session/project-session.ts';
import { workHere } from '../../../src/worker/work-here.ts';
import { readFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memory-host.ts';
import { temporaryRepository } from '../../support/temporary-repository.ts';

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

test('progress counts from what a measure was when it came into its plan', async context => {
  const { folder, commit } = temporaryRepository(context);
  const measure = '{id: old, pattern: legacy, include: ["src/**"], target: 0}';
  const plan = `migration-plan: "1.0"\ntitle: A\nevidence: [${measure}]\nsteps: [{id: a}]\n`;
  commit('2026-02-01', { 'src/a.ts': 'legacy\n'.repeat(20) });
  commit('2026-02-10', { 'src/a.ts': 'legacy\n'.repeat(10) });
  commit('2026-02-11', { 'a.migration.yaml': plan });
  commit('2026-03-01', { 'src/a.ts': 'legacy\n'.repeat(4) });
  const host = createNodeHost(folder, {
    trust: 'trusted',
    clock: () => '2026-03-16T09:00:00Z',
    environment: { PATH: process.env['PATH'], HOME: folder },
    work: workHere,
  });
  const share = await new Promise<number>(resolve => {
    const session = new ProjectSession(
      { uri: 'file:///shop', path: folder },
      {
        log: { info: () => {}, error: message => assert.fail(message) },
        environment: {
          openHost: () => host,
          startTimer: () => ({ dispose: () => {} }),
          patience: usualPatience,
        },
        onSnapshot: async (_, { analysis }) => {
          const measured = analysis.plans[0]?.measured;
          if (measured) resolve(measured.share);
        },
      },
    );
    context.after(() => session.dispose());
    session.trust();
    session.load();
  });
  assert.equal(share, 0.6);
});
