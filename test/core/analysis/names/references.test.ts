import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  findDecision,
  findStep,
  looksLikeDecision,
} from '../../../../src/core/analysis/names/references.ts';
import { evaluateFixture } from '../../../support/check-rule.ts';
import { decision, plan, project, sourced, step } from '../../../support/plan-builder.ts';

const log = project(
  [],
  [
    decision('docs/adr/0005-x.md', 'accepted'),
    decision('docs/adr/0047-orders.md', 'accepted'),
    decision('docs/adr/0008-a/README.md', 'accepted', { number: sourced('8') }),
    decision('docs/rfcs/0012-y.md', 'accepted'),
    decision('mail/docs/decisions/0005-z.md', 'accepted'),
    decision('api/decisions/API-003.md', 'accepted', { number: sourced('API-003') }),
    decision('docs/adr/0060-twice.md', 'accepted'),
    decision('docs/adr/0060-again.md', 'accepted'),
  ],
);

const find = (text: string, from = 'docs/migrations/plan.md') =>
  findDecision(log, text, from).decision?.file;

test('a decision by its number, however it is written', () => {
  for (const text of [
    'ADR-0047',
    'adr 47',
    'ADR0047',
    'adr_47',
    '0047',
    '47',
    ' ADR-47 ',
    'ADR #47',
  ]) {
    assert.equal(find(text), 'docs/adr/0047-orders.md', text);
  }
  for (const text of ['#47', 'INC-47', 'ADR-48', 'ADR-047x', 'see 47', '', 'ADR', '4 7']) {
    assert.equal(find(text), undefined, text);
  }
});

test('a decision by an id with a prefix of its own, or of its log', () => {
  assert.equal(find('API-003'), 'api/decisions/API-003.md');
  assert.equal(find('api-3'), 'api/decisions/API-003.md');
  assert.equal(find('ADR-3'), undefined);
  assert.equal(find('3'), undefined);
  assert.equal(find('RFC-12'), 'docs/rfcs/0012-y.md');
  assert.equal(find('RFC-47'), undefined);
});

test('a decision by a number that each year counts anew', () => {
  const years = project(
    [],
    [
      decision('docs/adr/ADR-2025-014-x.md', 'accepted', { number: sourced('ADR-2025-014') }),
      decision('docs/adr/ADR-2026-014-y.md', 'accepted', { number: sourced('ADR-2026-014') }),
      decision('log/2026-003-z.md', 'accepted', { number: sourced('2026-003') }),
    ],
  );
  const from = 'docs/plan.md';
  const files = [
    'ADR-2025-014',
    'adr-2026-14',
    'ADR-2026-003',
    '2026-003',
    'ADR-2026',
    'ADR-14',
  ].map(text => findDecision(years, text, from).decision?.file);
  assert.deepEqual(files, [
    ...['docs/adr/ADR-2025-014-x.md', 'docs/adr/ADR-2026-014-y.md'],
    ...['log/2026-003-z.md', 'log/2026-003-z.md', undefined, undefined],
  ]);
  assert.ok(looksLikeDecision(years, 'ADR-2026-099'));
});

test('a decision by its path, from the project folder or from the file', () => {
  assert.equal(find('docs/adr/0047-orders.md'), 'docs/adr/0047-orders.md');
  assert.equal(find('../adr/0047-orders.md'), 'docs/adr/0047-orders.md');
  assert.equal(find('./0047-orders.md', 'docs/adr/0005-x.md'), 'docs/adr/0047-orders.md');
  assert.equal(find('0047-orders.md', 'docs/adr/0005-x.md'), 'docs/adr/0047-orders.md');
  assert.equal(find('0047-orders.md#status', 'docs/adr/0005-x.md'), 'docs/adr/0047-orders.md');
  assert.equal(find('docs/adr/0047-orders'), 'docs/adr/0047-orders.md');
  assert.equal(find('docs/adr/0008-a/'), 'docs/adr/0008-a/README.md');
  assert.equal(find('./docs/adr/0047-orders.md'), undefined);
  assert.equal(find('../../../docs/adr/0047-orders.md'), undefined);
  assert.equal(find('https://example.org/docs/adr/0047-orders.md'), undefined);
});

test('of several logs the nearest one is meant, and a tie is not decided', () => {
  assert.equal(find('ADR-5'), 'docs/adr/0005-x.md');
  assert.equal(find('ADR-5', 'mail/PLAN.md'), 'mail/docs/decisions/0005-z.md');
  assert.equal(find('ADR-5', 'mail/docs/decisions/0005-z.md'), 'mail/docs/decisions/0005-z.md');
  const twice = findDecision(log, 'ADR-60', 'docs/migrations/plan.md');
  assert.equal(twice.decision, undefined);
  assert.equal(twice.candidates.length, 2);
});

test('a step by its id, its plan and its id, or its title', () => {
  const orders = plan([step('expand', { title: sourced('Create the tables') })], { id: 'orders' });
  const stock = plan([step('expand'), step('move')], { id: 'stock', file: 'stock.yaml' });
  const both = project([orders, stock]);
  const name = (text: string) => {
    const match = findStep(both, orders, text);
    return match && `${match.plan.id}/${match.step.id}`;
  };
  assert.equal(name('expand'), 'orders/expand');
  assert.equal(name('orders/expand'), 'orders/expand');
  assert.equal(name('stock/expand'), 'stock/expand');
  assert.equal(name('create the Tables'), 'orders/expand');
  assert.equal(name('move'), undefined);
  assert.equal(name('stock/gone'), undefined);
  assert.equal(name('gone/move'), undefined);
});

test('what is written like a decision', () => {
  const { project: teps } = evaluateFixture(`
--- teps/0012-dual-write.md
# TEP-0012: Dual write

## Status

Implemented

## Summary

Text.
`);
  for (const text of ['ADR-0047', 'adr 47', '../adr/0001-x.md', '0001-x.md#status', 'TEP-99']) {
    assert.ok(looksLikeDecision(teps, text), text);
  }
  for (const text of [
    'INC-118',
    'KEP-99',
    'TEP-1a',
    '12',
    '#47',
    'dual-write',
    'https://example.org/a.md',
    'the vendor',
  ]) {
    assert.ok(!looksLikeDecision(teps, text), text);
  }
});
