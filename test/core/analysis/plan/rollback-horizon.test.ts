import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';

/** The sentence, then the steps that have a way back. */
function horizonOf(steps: string): string | undefined {
  const source = `--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: Move\nsteps:\n${steps}`;
  const horizon = analyseFixture(source).plans[0]?.horizon;
  const ways = horizon?.ways.map(({ id }) => id).join(' ');
  return horizon && `${horizon.reason.code}: ${horizon.reason.message} [${ways}]`;
}

test('a plan that says nothing about ways back has no horizon', () => {
  assert.equal(horizonOf('  - {id: a, title: A, kind: migrate, status: done}\n'), undefined);
});

test('before anything has begun there is nothing to take back', () => {
  assert.equal(
    horizonOf('  - {id: a, title: A, status: planned, rollback: {how: Turn it off}}\n'),
    undefined,
  );
});

test('with a way back for each step, and only additions beside them, all can be taken back', () => {
  assert.equal(
    horizonOf(`  - {id: a, title: A, kind: expand, status: done, finished: 2026-02-02}
  - {id: b, title: B, kind: migrate, status: done, finished: 2026-02-09, rollback: {how: Turn it off}}
  - {id: c, title: C, kind: divert, status: in-progress, rollback: {how: Set it to 0 %}}
  - {id: d, title: D, kind: contract, status: planned}
`),
    'all-open: Everything that was done can still be taken back. [c b]',
  );
});

test('a finished point of no return is where the way back ends, and what came later is behind it', () => {
  assert.equal(
    horizonOf(`  - {id: a, title: A, kind: migrate, status: done, finished: 2026-02-02, rollback: {how: Undo}}
  - {id: b, title: B, kind: contract, status: done, finished: 2026-02-09}
  - {id: c, title: C, kind: migrate, status: done, finished: 2026-02-16, rollback: {how: Turn it off}}
`),
    'no-return: The way back ends after b, the point of no return. [c]',
  );
});

test('the order in which steps were finished counts, not the order of the file', () => {
  assert.equal(
    horizonOf(`  - {id: a, title: A, kind: migrate, status: done, finished: 2026-02-16, rollback: {how: Undo}}
  - {id: b, title: B, kind: migrate, status: done, finished: 2026-02-09}
`),
    'not-written: The way back ends after b: nobody wrote how it is taken back. [a]',
  );
});

test('a way back that was open for a while is closed behind that day', () => {
  const step = (finished: string) =>
    `  - {id: a, title: A, kind: cutover, status: done, finished: ${finished}, rollback: {how: Undo, valid-for: P14D}}\n`;
  assert.equal(
    horizonOf(step('2026-03-01')),
    'expired: The way back ends after a: it could be taken back until 15 Mar. []',
  );
  assert.equal(
    horizonOf(step('2026-03-02')),
    'all-open: Everything that was done can still be taken back. [a]',
  );
});

test('a step of which nobody knows when it was finished may be the last one', () => {
  assert.equal(
    horizonOf(`  - {id: a, title: A, kind: migrate, status: done}
  - {id: b, title: B, kind: migrate, status: done, finished: 2026-02-09, rollback: {how: Undo}}
`),
    'not-written: The way back ends after a: nobody wrote how it is taken back. []',
  );
});

test('a way back that closes nobody knows when is not promised', () => {
  const step = (more: string) =>
    horizonOf(`  - {id: a, title: A, kind: cutover, status: done${more}}\n`);
  assert.equal(
    step(', rollback: {how: Undo, valid-for: P14D}'),
    'not-known: The way back ends after a: it can be taken back for 14 days, and it is not known since when. []',
  );
  // Without an end it is open whenever the step was finished.
  assert.equal(
    step(', rollback: {how: Undo}'),
    'all-open: Everything that was done can still be taken back. [a]',
  );
});

test('what is being done, paused, put back or dropped is not behind us', () => {
  const begun = '; b, which has begun, cannot be taken back';
  for (const [status, tail] of [
    ['in-progress', begun],
    ['verifying', begun],
    ['on-hold', ''],
    ['rolled-back', ''],
    ['cancelled', ''],
  ] as const) {
    const horizon =
      horizonOf(`  - {id: a, title: A, kind: migrate, status: done, finished: 2026-03-01, rollback: {how: Undo}}
  - {id: b, title: B, kind: contract, status: ${status}, point-of-no-return: true}
`);
    assert.equal(
      horizon,
      `all-open: Everything that was done can still be taken back${tail}. [a]`,
      status,
    );
  }
});

test('where nothing is finished yet, nothing is promised of what has begun that nobody wrote', () => {
  const steps = (first: string) => `  - {id: a, title: A, kind: expand, status: ${first}}
  - {id: b, title: B, kind: migrate, status: in-progress}
  - {id: c, title: C, kind: divert, status: planned, rollback: {how: Undo}}
`;
  assert.equal(
    horizonOf(steps('done, finished: 2026-03-01')),
    'all-open: Everything that was done can still be taken back. []',
  );
  assert.equal(
    horizonOf(steps('planned')),
    'all-open: Nobody wrote how b, which has begun, is taken back. []',
  );
  assert.equal(
    horizonOf('  - {id: a, title: A, kind: divert, status: in-progress, rollback: {how: Undo}}\n'),
    'all-open: Everything that was begun can still be taken back. [a]',
  );
});

test('who denies that a step cannot be taken back still has to say how it is done', () => {
  assert.equal(
    horizonOf(
      '  - {id: a, title: A, kind: contract, status: done, finished: 2026-03-01, point-of-no-return: false}\n  - {id: b, title: B, status: planned, rollback: {how: Undo}}\n',
    ),
    'not-written: The way back ends after a: nobody wrote how it is taken back. []',
  );
});

test('a part of a step and a plan that cannot be read whole have no horizon of their own', () => {
  const part = `  - id: a
    title: A
    kind: migrate
    status: done
    finished: 2026-03-01
    rollback: {how: Undo}
    steps: [{id: a1, title: A1, status: done, point-of-no-return: true}]
`;
  assert.equal(horizonOf(part), 'all-open: Everything that was done can still be taken back. [a]');
  assert.equal(horizonOf(`${part}  - {{\n`), undefined);
});

test('instructions that are named are a way back, a word about when is none', () => {
  const done = (rollback: string, kind = 'migrate') =>
    `  - {id: a, title: A, kind: ${kind}, status: done, finished: 2026-02-02, rollback: {${rollback}}}\n`;
  assert.equal(
    horizonOf(done('runbook: docs/back.md')),
    'all-open: Everything that was done can still be taken back. []',
  );
  assert.equal(
    horizonOf(done('trigger: errors')),
    'not-written: The way back ends after a: nobody wrote how it is taken back. []',
  );
  assert.equal(
    horizonOf(done('trigger: errors', 'contract')),
    'no-return: The way back ends after a, the point of no return. []',
  );
});

test('what only says that it is blocked has perhaps not begun', () => {
  const blocked = '  - {id: b, title: B, kind: migrate, status: blocked, blocked-by: ["#41"]}\n';
  const begun =
    '  - {id: a, title: A, kind: migrate, status: in-progress, rollback: {how: Undo}}\n';
  assert.equal(
    horizonOf(begun + blocked),
    'all-open: Everything that was begun can still be taken back. [a]',
  );
  assert.equal(
    horizonOf(begun + blocked.replace('}\n', ', started: 2026-03-01}\n')),
    'all-open: Nobody wrote how b, which has begun, is taken back. [a]',
  );
});

test('a validity that is not understood is none that lasts for ever', () => {
  assert.equal(
    horizonOf(
      '  - {id: a, title: A, kind: migrate, status: done, finished: 2026-03-01, rollback: {how: Undo, valid-for: soon}}\n',
    ),
    'not-known: The way back ends after a: for how long it can be taken back is not understood. []',
  );
});
