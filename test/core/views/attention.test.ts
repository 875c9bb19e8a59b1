import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attentionText, findAttention } from '../../../src/core/views/attention.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const orders = `
--- docs/migrations/orders.migration.yaml
migration-plan: "1.0"
title: Move orders
due: 2026-07-31
steps:
  - id: write
    title: Write to both stores
    status: in-progress
    blocked-by: [{ref: INC-118, since: 2026-03-09}]
  - {id: cut, title: Cut over, depends-on: [write]}
  - {id: late, title: Announce it, status: in-progress, due: 2026-03-10}
  - {id: free, title: Name an owner}
`;

const textOf = (source: string) => {
  const { project, analysis } = evaluateFixture(source);
  return attentionText(findAttention(project, analysis));
};

test('says what waits for a person, not what waits for that', () => {
  assert.deepEqual(textOf(orders), {
    count: 2,
    summary: '1 blocked, 1 overdue',
    lines: [
      'Write to both stores: INC-118 for 7 days · unblocks 2',
      'Announce it: due 10 Mar, 6 days ago',
    ],
  });
});

test('a step that is blocked and overdue is one step', () => {
  const both = orders.replace('since: 2026-03-09}]', 'since: 2026-03-09}]\n    due: 2026-03-01');
  const text = textOf(both);
  assert.equal(text?.count, 2);
  assert.equal(text?.summary, '1 blocked, 2 overdue');
});

test('a plan at rest, and what only looks like a plan, ask for nothing', () => {
  assert.equal(textOf(orders.replace('due: 2026-07-31', 'status: on-hold')), undefined);
  const checklist =
    '\n--- upgrade-postgres.md\n# Upgrade\n\n- [ ] A\n- [ ] B blocked by #3\n- [ ] C\n';
  assert.equal(textOf(checklist), undefined);
});

test('of many steps the first ones are named', () => {
  const item = { title: 'Move', note: 'INC-1', marks: ['blocked'] as const };
  const text = attentionText(Array.from({ length: 9 }, () => item));
  assert.equal(text?.lines.length, 7);
  assert.equal(text?.lines.at(-1), 'and 3 more');
});
