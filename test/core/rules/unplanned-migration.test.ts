import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateFixture } from '../../support/check-rule.ts';

interface Asked {
  readonly heading?: string;
  readonly status?: string;
  readonly date?: string;
  readonly more?: string;
  readonly below?: string;
  readonly plan?: string;
}

const otherPlan = `--- b.migration.yaml
migration-plan: "1.0"
title: Other
steps: [{id: b, title: B, status: done}]
`;

function isReported(asked: Asked): boolean {
  const { heading = 'Migration', status = 'Accepted', date = '2025-09-01' } = asked;
  const { more = '', below = 'First the writers.', plan = otherPlan } = asked;
  const { findings } = evaluateFixture(`
now: 2026-03-16
--- docs/adr/0001-a.md
# 1. Use a service

Date: ${date}

## Status

${status}

## Decision

We use a service.

## ${heading}

${below}
${more}
${plan}`);
  return findings.some(({ rule }) => rule === 'unplanned-migration');
}

test('headings that are about migrating', () => {
  for (const heading of ['Migration', '5.2 Migration path', 'ROLLOUT PLAN', 'Transition steps']) {
    assert.equal(isReported({ heading }), true, heading);
  }
  for (const heading of ['Database migrations', 'Migration tool', 'Rollout', 'Why migration']) {
    assert.equal(isReported({ heading }), false, heading);
  }
});

test('only what was accepted, a while ago, and is not known to be done', () => {
  assert.equal(isReported({ date: '2025-12-16' }), true);
  assert.equal(isReported({ date: '2025-12-17' }), false);
  assert.equal(isReported({ date: 'soon' }), false);
  for (const status of ['Proposed', 'Superseded by 2', 'Implemented', 'Huh']) {
    assert.equal(isReported({ status }), false, status);
  }
});

test('an empty section, or a team that has no plans, asks for nothing', () => {
  assert.equal(isReported({ below: '' }), false);
  assert.equal(isReported({ below: '<!-- How? -->' }), false);
  assert.equal(isReported({ plan: '' }), false);
});

test('a plan names it, or one of its steps does', () => {
  const inStep = otherPlan.replace('title: B', 'title: B, decisions: [ADR-1]');
  assert.equal(isReported({ plan: inStep }), false);
  const inGate = otherPlan.replace('title: B', 'title: B, entry: [{decision: {ref: ADR-1}}]');
  assert.equal(isReported({ plan: inGate }), false);
});
