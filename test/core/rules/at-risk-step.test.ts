import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFindings } from '../../../src/core/rules/common/name-findings.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

function findingsOf(plan: string) {
  const { project, findings } = evaluateFixture(`now: 2026-03-16
--- a.migration.yaml
migration-plan: "1.0"
title: Move
${plan}`);
  return nameFindings(
    project,
    findings.filter(({ rule }) => rule === 'at-risk-step'),
  );
}

test('where one reason is gone, the other is the finding that it was', () => {
  const plan = (estimate: string) =>
    findingsOf(`
premortems: [{id: p, held: 2026-03-01, for: [a], risks: [{id: R1, scenario: X, likelihood: 4, impact: 4, due: 2026-03-10}]}]
steps: [{id: a, title: A, estimate: ${estimate}, due: 2026-03-18}]
`);
  const [late, risk] = plan('P5D').toSorted((a, b) => b.place.span.start - a.place.span.start);
  assert.match(late?.message ?? '', /too late/);
  assert.deepEqual(
    plan('P1D').map(({ fingerprint }) => fingerprint),
    [risk?.fingerprint],
  );
});

test('a late step of another plan does not speak for those that wait for it', () => {
  const severities = (dependency: string) =>
    findingsOf(`
steps:
  - {id: a, title: A, estimate: P10D, due: 2026-03-20}
  - {id: c, title: C, estimate: P5D, depends-on: [${dependency}], due: 2026-03-27}
--- b.migration.yaml
migration-plan: "1.0"
title: Other
id: other
steps: [{id: x, title: X, estimate: P10D, due: 2026-03-20}]
`).map(({ severity, message }) => `${severity} ${message.charAt(0)}`);
  assert.deepEqual(severities('a'), ['warning a', 'information c', 'warning x']);
  assert.deepEqual(severities('other/x'), ['warning a', 'warning c', 'warning x']);
});
