import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepFlow } from '../../../src/core/diagrams/step-flow.ts';
import { summariseFlow } from '../../../src/core/diagrams/summarise-flow.ts';
import { describePlan } from '../../../src/core/features/describe/describe-plan.ts';
import { listBlocked } from '../../../src/core/tools/list-blocked.ts';
import { summarisePlan } from '../../../src/core/tools/summarise-plan.ts';
import { checkRules, evaluateFixture } from '../../support/check-rule.ts';
import { factsOn } from '../../support/plan-builder.ts';

const broken = `
--- a.migration.yaml
migration-plan: "1.0"
title: Torn
steps:
  - id: a
    status: done
  - id: b
    depends-on: [nowhere
  - id: c
    status: in-progress
    blocked-by: [INC-1]
--- b.migration.yaml
migration-plan: "1.0"
title: Whole
steps:
  - id: d
    depends-on: [a/a]
`;

test('a plan that is no valid YAML says so once, and nothing is derived from its pieces', () => {
  const { findings, analysis, project } = evaluateFixture(broken);
  const torn = findings.filter(({ place }) => place.file === 'a.migration.yaml');
  assert.equal(torn.length, 1, JSON.stringify(torn));
  assert.match(torn[0]?.message ?? '', /^From here on this is no valid YAML: /);
  const [plan] = project.plans;
  assert.ok(plan && !plan.isWhole);
  assert.deepEqual(
    plan.steps.flatMap(step => analysis.stateOf(step) ?? []),
    [],
  );
  const state = analysis.plans.find(each => each.plan === plan);
  assert.equal(
    summariseFlow(plan, state),
    'This file cannot be read whole, so nothing is said about its steps.',
  );
});

test('no door says of a broken plan that nothing is written, or that nothing is blocked', () => {
  const { project, analysis } = evaluateFixture(broken);
  const [plan] = project.plans;
  assert.ok(plan);
  assert.equal(
    describePlan(project, analysis, plan)[1]
      ?.map(({ text }) => text)
      .join(''),
    'The file cannot be read whole, so nothing is said about its steps.',
  );
  const { outline } = createStepFlow(project, plan, analysis);
  assert.equal(outline[0]?.text, 'a: Its plan cannot be read whole, so nothing is said about it.');
  const facts = factsOn('2026-03-16');
  const about = { folder: '/project', pathOf: (file: string) => file, notes: [] };
  const input = { project, analysis, facts, ...about };
  const asked = {
    blocked: listBlocked.answer(input, new Map()),
    all: summarisePlan.answer(input, new Map()),
  };
  assert.ok(asked.blocked.kind === 'answer' && asked.all.kind === 'answer');
  assert.equal(asked.blocked.summary, 'Nothing is blocked in 1 plan; 1 file cannot be read whole.');
  assert.match(
    asked.blocked.claims[0]?.text ?? '',
    /^"Torn" cannot be read whole, .* From here on this is no valid YAML/,
  );
  const steps = asked.all.claims.filter(({ about }) => about === 'step');
  assert.deepEqual(steps.map(({ state, text }) => `${state}: ${text}`).slice(1), [
    'unknown: "b". Its plan cannot be read whole, so nothing is said about it.',
    'unknown: "c". Its plan cannot be read whole, so nothing is said about it.',
    'waiting: "d". Waiting for a/a, of which no status is known.',
  ]);
});

test('steps that are no list are reported where they stand', () => {
  checkRules(`
--- a.migration.yaml
migration-plan: "1.0"
title: T
steps: {}
       ^^ error invalid-value: The steps must be a list, each beginning with "- ".
`);
});

test('a file in the folder of plans that cannot be read is reported', () => {
  checkRules(`
--- docs/migrations/big.yaml unreadable: it is larger than 1 MB
^ error unreadable-file: docs/migrations/big.yaml cannot be read: it is larger than 1 MB.
`);
});

test('what blocks from a day to come is not said to block today', () => {
  checkRules(`
now: 2026-03-16
--- a.migration.yaml
migration-plan: "1.0"
title: T
steps:
  - id: a
    blocked-by: [{ref: INC-1, since: 2026-03-20}]
                       ^^^^^ warning blocked-step: a is blocked by INC-1 from 20 Mar.
`);
});
