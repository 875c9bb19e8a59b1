import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateFixture } from '../../support/check-rule.ts';

function severities(rules: string, plan = 'a.migration.yaml'): string[] {
  const text =
    plan === 'a.migration.yaml'
      ? 'title: A\nsteps:\n  - {id: a, title: A, blocked-by: [INC-1], depends-on: [b]}\n'
      : '# Migrate\n\n- [ ] A, blocked by INC-1\n- [ ] B\n- [ ] C\n';
  const { findings } = evaluateFixture(`--- .cairn.yaml\nrules: ${rules}\n--- ${plan}\n${text}`);
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

test('every rule is as loud as the configuration wants it', () => {
  const quiet = ['blocked-step warning', 'unknown-reference error'];
  assert.deepEqual(severities('{}').sort(), quiet);
  assert.deepEqual(severities('{blocked-step: info}').sort(), [
    'blocked-step information',
    'unknown-reference error',
  ]);
  assert.deepEqual(severities('{blocked-step: error, unknown-reference: warning}').sort(), [
    'blocked-step error',
    'unknown-reference warning',
  ]);
});

test('off silences', () => {
  assert.deepEqual(severities('{blocked-step: off}'), ['unknown-reference error']);
  assert.deepEqual(severities('{blocked-step: off, unknown-reference: off}'), []);
});

test('what only looks like a plan stays information', () => {
  assert.deepEqual(severities('{blocked-step: error}', 'notes.md'), ['blocked-step information']);
  assert.deepEqual(severities('{blocked-step: off}', 'notes.md'), []);
});
