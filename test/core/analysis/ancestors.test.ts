import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ancestorsOf, walkAncestors } from '../../../src/core/analysis/ancestors.ts';
import type { Step } from '../../../src/core/model/plan.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

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

test('who has seen enough looks at no further step', () => {
  const { project } = evaluateFixture(chain(100));
  const [plan] = project.plans;
  const last = plan?.steps.at(-1);
  assert.ok(plan && last);
  // Steps that are looked at have their dependencies read.
  let looked = 0;
  const counting = new Map<Step, Step>(
    plan.steps.map(step => [
      step,
      new Proxy(step, {
        get: (target, key) => {
          if (key === 'dependsOn') looked++;
          return Reflect.get(target, key);
        },
      }),
    ]),
  );
  const steps = plan.steps.map(step => counting.get(step) ?? step);
  const watched = { ...plan, steps };
  const start = steps.at(-1);
  assert.ok(start);
  const walk = walkAncestors({ ...project, plans: [watched] }, watched, start);
  const nearest = walk.next().value;
  assert.equal(nearest?.step.id, 's98');
  assert.ok(looked <= 2, `${looked} steps were looked at.`);
});
