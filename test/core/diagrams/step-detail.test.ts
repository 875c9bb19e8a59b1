import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepNote } from '../../../src/core/analysis/words/step-note.ts';
import { stepDetail } from '../../../src/core/diagrams/step-detail.ts';
import { analyseFixture } from '../../support/analyse-fixture.ts';
import { stateOf } from '../../support/plan-builder.ts';

test('who is blocked by a step of a circle does not wait for itself', () => {
  const analysis = analyseFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps:
  - {id: one, title: One, depends-on: [two]}
  - {id: two, title: Two, depends-on: [one]}
  - {id: three, title: Three, blocked-by: [one]}
`);
  const said = (id: string) => {
    const state = stateOf(analysis, id);
    return [stepDetail(state, [], analysis.today), stepNote(state, [], analysis.today)];
  };
  assert.deepEqual(said('one'), ['Blocked: it waits for itself', 'waits for itself · unblocks 3']);
  assert.deepEqual(said('three'), ['Blocked by one', 'blocked by one']);
});
