import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { reviewInParts } from '../../../src/core/review/review-projects.ts';
import { PatientReader, usualPatience } from '../../../src/host/patient-reader.ts';
import { type Engine, engine } from '../../../src/server/engine.ts';
import { compareWithin } from '../../../src/server/session/compare-within.ts';
import { ReviewSession } from '../../../src/server/session/review-session.ts';
import { createSnapshot } from '../../support/create-snapshot.ts';
import { readFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memory-host.ts';
import { factsOn } from '../../support/plan-builder.ts';

const before = `
--- .cairn.yaml
decisions:
  statuses: {Beschlossen: accepted}
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

Beschlossen
`;
const after = before.replace('Beschlossen\n', 'Deprecated\n').replace(': accepted', ': proposed');

const facts = factsOn('2026-03-16');
const snapshotOf = (text: string) => createSnapshot(readProject(readFixture(text).files), facts);

function open() {
  const host = new MemoryHost('/shop', []);
  const { files } = readFixture(before);
  const commit = 'a'.repeat(40);
  host.base = { kind: 'known', name: 'main', commit, head: commit, files, changed: [] };
  const log = { info: () => {}, error: assert.fail };
  const session = new ReviewSession(log, new PatientReader(usualPatience, assert.fail));
  session.trust(host);
  return session;
}

/** Notes what is compared. */
function counting(): { readonly counted: Engine; readonly snapshots: unknown[] } {
  const snapshots: unknown[] = [];
  const counted: Engine = {
    ...engine,
    reviewInParts: (base, head, ...others) => {
      snapshots.push(head);
      return engine.reviewInParts(base, head, ...others);
    },
  };
  return { counted, snapshots };
}

test('who asks while an answer is looked for gets the same one', async () => {
  const session = open();
  const { counted, snapshots } = counting();
  const snapshot = snapshotOf(after);
  const ask = () => session.compare(counted, snapshot, { kind: 'default' });
  const [one, other] = await Promise.all([ask(), ask()]);
  assert.equal(one, other);
  assert.equal(await ask(), one);
  assert.deepEqual(snapshots, [snapshot]);
  const later = snapshotOf(before);
  await session.compare(counted, later, { kind: 'default' });
  assert.deepEqual(snapshots, [snapshot, later]);
});

test('the base is read with its own settings', async () => {
  const found = await open().compare(engine, snapshotOf(after), { kind: 'default' });
  assert.ok(found.kind === 'known');
  assert.equal(found.review.base.project.decisions[0]?.status?.value, 'accepted');
  assert.equal(found.review.head.project.decisions[0]?.status?.value, 'deprecated');
});

test('a review is made in parts, one for each rule at least', () => {
  const work = reviewInParts(snapshotOf(before).project, snapshotOf(after), facts);
  let parts = 1;
  for (let part = work.next(); !part.done; part = work.next()) parts++;
  assert.ok(parts > 50, `${parts} parts`);
});

test('a review on which the engine fails is no review that takes long', async () => {
  const broken: Engine = {
    ...engine,
    *reviewInParts() {
      yield;
      throw new Error('broken');
    },
  };
  const snapshot = snapshotOf(after);
  await assert.rejects(compareWithin(broken, snapshot.project, snapshot, undefined), /broken/);
});
