import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ancestorsOf } from '../../../../src/core/analysis/gaps/ancestors.ts';
import { evaluateFixture } from '../../../support/check-rule.ts';

const chain = (steps: number) =>
  `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps:\n${Array.from(
    { length: steps },
    (_, index) =>
      `  - {id: s${index}, title: S${index}, depends-on: [${index === 0 ? '' : `s${index - 1}`}]}\n`,
  ).join('')}`;

test('everything that a step waits for, the nearest first', () => {
  const { project } = evaluateFixture(chain(4));
  const [plan] = project.plans;
  const last = plan?.steps.at(-1);
  assert.ok(plan && last);
  const names = ancestorsOf(project, plan, last).map(({ step }) => step.id);
  assert.deepEqual(names, ['s2', 's1', 's0']);
});
