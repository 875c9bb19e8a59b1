import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import { checkProject } from '../../../../src/core/rules/common/check-project.ts';
import { checkRules, evaluateFixture } from '../../../support/check-rule.ts';
import { after, factsOn, plan, project, step } from '../../../support/plan-builder.ts';

test('of a file with very many findings the worst are shown, and how many are not', () => {
  const steps = Array.from({ length: 150 }, (_, index) =>
    step(`s${index}`, { dependsOn: [after('gone')] }),
  );
  const input = project([plan(steps)]);
  const findings = checkProject(input, analyse(input, factsOn('2026-03-16')));
  assert.equal(findings.length, 101);
  const last = findings.filter(({ severity }) => severity === 'information');
  assert.deepEqual(
    last.map(({ message }) => message),
    ['50 more findings in this file are not shown.'],
  );
});

test('a file that only looks like a plan gets information, nothing worse', () => {
  const { project: read, findings } = evaluateFixture(`
--- docs/notes.md
# Migrate the shop

- [ ] Create the tables
- [ ] Copy the orders, blocked by INC-118
- [ ] Switch the reads
`);
  assert.deepEqual(
    read.plans.map(({ detected }) => detected),
    ['likely'],
  );
  assert.deepEqual(
    findings.map(({ rule, severity }) => `${rule} ${severity}`),
    ['blocked-step information'],
  );
});

test('the order of files does not matter', () => {
  const source = `
--- docs/adr/0001-a.md
# 1. A

Date: 2026-01-01

## Status

Superseded by ADR-0009

## Context

Text.

## Decision

Text.
--- a.migration.yaml
migration-plan: "1.0"
title: A
id: same
steps:
  - {id: a, title: A, depends-on: [gone], decisions: [ADR-0001, ADR-7]}
--- b.migration.yaml
migration-plan: "1.0"
title: B
id: same
steps:
  - {id: b, title: B, blocked-by: [INC-1]}
`;
  const parts = source.trim().split(/^(?=--- )/m);
  const turned = `\n${parts
    .map(part => `${part.trimEnd()}\n`)
    .reverse()
    .join('')}`;
  const messages = (text: string) => evaluateFixture(text).findings.map(({ message }) => message);
  assert.deepEqual(messages(turned), messages(source));
  assert.equal(messages(source).length, 6);
});

test('hostile text is a finding, never an exception', () => {
  for (const text of ['', '\u0000', 'migration-plan: [', '- - -', 'a: &a [*a]', '{'.repeat(5000)]) {
    const { findings } = evaluateFixture(`--- p.migration.yaml\n${text}`);
    for (const { message } of findings) assert.match(message, /[.!?]$/s);
  }
});

test('a correct project has no findings', () => {
  checkRules(`
--- docs/adr/0001-a.md
# 1. A

Date: 2026-01-01

## Status

Accepted

## Context

Text.

## Decision

Text.
--- a.migration.yaml
migration-plan: "1.0"
title: A
decisions: [ADR-0001]
steps:
  - {id: a, title: A, status: done}
  - {id: b, title: B, status: in-progress, depends-on: [a]}
--- git
2026-03-10 aaaaaaaa a.migration.yaml
`);
});
