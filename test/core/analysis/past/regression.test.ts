import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* On 16 March 2026. Samples are a week apart, the last one is of today. */

interface Asked {
  readonly past: string;
  readonly start?: string;
  readonly evidence?: string;
  readonly status?: string;
  readonly git?: string;
}

function plan({ past, start = 'start: 2026-01-12', evidence, status, git }: Asked) {
  return analyseFixture(`
--- docs/a.migration.yaml
migration-plan: "1.0"
title: Move
${start}
evidence:
  - {id: old, pattern: old, ${evidence ?? 'target: 0, ratchet: true'}}
steps:
  - {id: a, title: A, status: ${status ?? 'in-progress'}, exit: [{evidence: {ref: old, value: 0}}]}
--- past
${past}
${git ? `--- git\n${git}\n` : ''}`);
}

function regression(asked: Asked): string | undefined {
  return plan(asked).plans[0]?.measures[0]?.regression?.message;
}

const two = '+0 a.ts:1 f(1)\n+0 a.ts:2 f(2)';

test('worse than the best value, with the matches and the commit they came with', () => {
  const past = `old: 3 2 2 4 4 = 4\n${two}\n+3 b.ts:7 g()\n+3 c.ts:1 g()`;
  assert.equal(
    regression({ past }),
    'old rose from 2 to 4 since 9 Mar (3333333): b.ts:7 and c.ts:1.',
  );
  const coarse = `old: 3 2 2 ~4 4 = 4\n${two}\n+3 b.ts:7 g()\n+3 c.ts:1 g()`;
  assert.equal(regression({ past: coarse }), 'old rose from 2 to 4 by 9 Mar: b.ts:7 and c.ts:1.');
});

test('no worse than the best value', () => {
  assert.equal(regression({ past: `old: 3 2 = 2\n${two}` }), undefined);
  assert.equal(regression({ past: `old: 3 2 = 1\n+0 a.ts:1 f(1)\n-0 a.ts:2 f(2)` }), undefined);
  // The value is known, what is counted is not.
  assert.equal(regression({ past: 'old: 3 2 = 2' }), undefined);
});

test('what the branch does not have is told, also where as many went away', () => {
  const one = 'old: 2 2 = 2\n+0 a.ts:1 f(1)\n-0 a.ts:2 f(2)\n! b.ts:3 g()';
  assert.equal(regression({ past: one }), '1 new match of old that main does not have: b.ts:3.');
  const more = `old: 2 2 = 4\n${two}\n! b.ts:3 g()\n! b.ts:4 g(4)`;
  assert.equal(
    regression({ past: more }),
    'old rose from 2 to 4, not on main yet: b.ts:3 and b.ts:4.',
  );
});

test('a line that moved to another file is not new', () => {
  const moved = 'old: 2 2 = 2\n+0 a.ts:1 f(1)\n-0 a.ts:2 f(2)\n! b.ts:3 f(2)';
  assert.equal(regression({ past: moved }), undefined);
});

test('a number alone', () => {
  assert.equal(
    regression({ past: 'old: 9 5 7 8 = 8' }),
    'old rose from 5 to 8 since 9 Mar (2222222).',
  );
  assert.equal(regression({ past: 'old: 9 5 5 5 = 8' }), 'old rose from 5 to 8, not on main yet.');
  const evidence = 'baseline: {at: 2026-01-12, value: 0}, target: 100, ratchet: true';
  assert.equal(
    regression({ past: 'old: 10 60 50 = 50', evidence }),
    'old fell from 60 to 50 since 16 Mar (2222222).',
  );
  assert.equal(regression({ past: 'old: 10 50 60 = 60', evidence }), undefined);
});

test('a limit that somebody wrote counts instead', () => {
  const past = `old: 2 2 3 = 3\n${two}\n+2 b.ts:3 g()`;
  const limit = (value: number) => `target: 0, ratchet: {limit: ${value}, reason: report}`;
  assert.equal(regression({ past, evidence: limit(3) }), undefined);
  assert.equal(
    regression({ past, evidence: limit(2) }),
    'old rose from its limit 2 to 3 since 16 Mar (2222222): b.ts:3.',
  );
});

test('it counts without a past as well', () => {
  const limit = (value: number) => `target: 0, ratchet: {limit: ${value}, reason: report}`;
  for (const past of ['old: unknown because = 3', 'old: 2 3 = 3']) {
    const start = '';
    assert.equal(
      regression({ past, start, evidence: limit(2) }),
      'old is 3, worse than its limit 2.',
    );
    assert.equal(regression({ past, start, evidence: limit(3) }), undefined);
  }
});

test('without a ratchet, a past or a beginning nothing is worse', () => {
  const past = 'old: 5 8 = 8';
  assert.equal(regression({ past, evidence: 'target: 0' }), undefined);
  assert.equal(regression({ past: 'old: unknown no git history here = 8' }), undefined);
  assert.equal(regression({ past: 'old: 5 8' }), undefined);
  assert.equal(regression({ past, start: '' }), undefined);
  // The plan is younger than the better days.
  const git = '2026-03-12 aaaaaaa docs/a.migration.yaml';
  assert.equal(regression({ past: 'old: 5 8 8 = 8', start: '', git }), undefined);
  assert.equal(
    regression({ past: 'old: 5 8 9 = 9', start: '', git: git.replace('12', '05') }),
    'old rose from 8 to 9 since 16 Mar (2222222).',
  );
});

test('what was not there yet was never better', () => {
  const evidence = 'baseline: {at: 2026-01-12, value: 5}, target: 0, ratchet: true';
  assert.equal(regression({ past: 'old: 0 0 4 4 = 4', evidence }), undefined);
  assert.equal(
    regression({ past: 'old: 0 5 3 4 = 4', evidence }),
    'old rose from 3 to 4 since 16 Mar (3333333).',
  );
});

test('a step that ends by it is marked, and a finished one whose measure came back', () => {
  const overlays = (asked: Asked) =>
    stateOf(plan(asked), 'a')
      .overlays.filter(({ kind }) => kind === 'regressed' || kind === 'contradiction')
      .map(({ kind, reason }) => `${kind}: ${reason.message}`);
  const past = 'old: 2 0 1 = 1\n+2 b.ts:3 g()';
  const words = 'regressed: old rose from 0 to 1 since 16 Mar (2222222): b.ts:3.';
  assert.deepEqual(overlays({ past }), [words]);
  assert.deepEqual(overlays({ past, status: 'done', evidence: 'target: 0' }), [
    'contradiction: Says done, but old is 1, not 0.',
    words,
  ]);
  assert.deepEqual(overlays({ past, status: 'cancelled' }), []);
});

test('without a start of the plan, the best value is one since the measure came into it', () => {
  const asked = { past: 'old: 3 9^ 7 8 = 8', git: '2026-02-01 11111111 docs/a.migration.yaml' };
  assert.match(regression({ ...asked, start: 'due: 2026-12-01' }) ?? '', /^old rose from 7 to 8/);
  assert.match(regression(asked) ?? '', /^old rose from 3 to 8/);
});
