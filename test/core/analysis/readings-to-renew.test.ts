import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingsToRenew } from '../../../src/core/analysis/readings-to-renew.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const record = '--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\nAccepted\n';
const code = '--- src/a.ts\n// @adr 1\n--- src/b.ts\nx();\n';

/** Whether it is read again when `path` was saved. */
function isRenewed(source: string, path: string, mayCite = false): boolean {
  return readingsToRenew(evaluateFixture(source), { path, mayCite }) !== undefined;
}

test('only a save of code that cites, or did, has code looked through for citations', () => {
  assert.equal(isRenewed(`${record}${code}`, 'src/b.ts'), false);
  assert.equal(isRenewed(`${record}${code}`, 'src/b.ts', true), true);
  assert.equal(isRenewed(`${record}${code}`, 'src/a.ts'), true);
  assert.equal(isRenewed(`${record}${code}`, 'docs/adr/0001-a.md', true), false);
  assert.equal(isRenewed(code, 'src/a.ts', true), false);
});

test('whatever a plan names or measures is read again', () => {
  const plan = (rest: string) =>
    `--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\n${rest}steps: [{id: a, title: A}]\n`;
  const flag = plan('flags: [{key: a.b, file: flags.json}]\n');
  assert.equal(isRenewed(flag, 'flags.json'), true);
  assert.equal(isRenewed(flag, 'other.json'), false);
  assert.equal(isRenewed(flag, 'src/b.ts'), true);
  const tested = plan('load-tests: [{id: p, report: p.json, criteria: ["http_reqs rate > 1"]}]\n');
  assert.equal(isRenewed(tested, 'p.json'), true);
  assert.equal(isRenewed(tested, 'src/b.ts'), false);
  const measured = plan('evidence: [{id: old, pattern: "old"}]\n');
  assert.equal(isRenewed(measured, 'any.txt'), true);
});
