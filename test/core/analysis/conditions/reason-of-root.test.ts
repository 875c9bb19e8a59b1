import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonOfRoot } from '../../../../src/core/analysis/words/reason-of-root.ts';
import { evaluateFixture } from '../../../support/check-rule.ts';

test('the places of a root are looked through once, however many steps meet it', () => {
  const { analysis } = evaluateFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, blocked-by: [{ref: INC-1, since: 2026-01-01}]}
  - {id: b, title: B, blocked-by: [{ref: INC-1, since: 2026-02-01}]}
`);
  const root = analysis.plans[0]?.roots[0];
  assert.ok(root);
  let asked = 0;
  const reason = {
    ...root.reason,
    get places() {
      asked++;
      return root.reason.places;
    },
  };
  const states = analysis.plans.flatMap(({ steps }) => steps);
  assert.deepEqual(
    states.map(state => reasonOfRoot(state, { ...root, reason }).since),
    ['2026-01-01', '2026-02-01'],
  );
  assert.equal(asked, 1);
});
