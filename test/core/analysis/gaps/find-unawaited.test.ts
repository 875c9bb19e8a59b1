import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ancestorsOf } from '../../../../src/core/analysis/gaps/ancestors.ts';
import { findUnawaited } from '../../../../src/core/analysis/gaps/find-unawaited.ts';
import type { Plan, Step } from '../../../../src/core/model/plan/plan.ts';
import type { Project } from '../../../../src/core/model/project.ts';
import { evaluateFixture } from '../../../support/check-rule.ts';

interface Read {
  readonly project: Project;
  readonly plan: Plan;
}

/** A plan with a step for each list of numbers: those of the steps that it depends on. */
function planOf(dependencies: readonly (readonly number[])[], barrier = ''): Read {
  const half = Math.ceil(dependencies.length / 2);
  const steps = dependencies.map(
    (on, index) =>
      `      - {id: s${index}, title: S, depends-on: [${on.map(each => `s${each}`).join(', ')}]}\n`,
  );
  const { project } = evaluateFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: A
phases:
  - id: one
    title: One${barrier}
    steps:
${steps.slice(0, half).join('')}  - id: two
    title: Two
    steps:
${steps.slice(half).join('')}`);
  const [plan] = project.plans;
  assert.ok(plan);
  return { project, plan };
}

/** `s3: 2 of s0, s1` for each step that does not wait for all. */
function unawaited({ project, plan }: Read, groups: Parameters<typeof findUnawaited>[2]): string[] {
  return [...findUnawaited(project, plan, groups)]
    .map(
      ([step, { count, first }]) =>
        `${step.id}: ${count} of ${first.map(({ id }) => id).join(', ')}`,
    )
    .sort();
}

const pick = ({ steps }: Plan, ...numbers: readonly number[]) =>
  numbers.flatMap(number => steps[number] ?? []);

test('what a step waits for, directly and through others, is not among them', () => {
  const read = planOf([[], [0], [1], [], [2]]);
  const group = { waiters: pick(read.plan, 4, 2), wanted: pick(read.plan, 0, 1, 3) };
  assert.deepEqual(unawaited(read, [group]), ['s2: 1 of s3', 's4: 1 of s3']);
  assert.deepEqual(unawaited(read, [{ ...group, wanted: pick(read.plan, 0, 1) }]), []);
  assert.deepEqual(
    unawaited(read, [
      { ...group, wanted: [] },
      { ...group, waiters: [] },
    ]),
    [],
  );
});

test('a barrier makes a step wait for all in front of it', () => {
  const steps = [[], [], [], []];
  const ask = (read: Read) =>
    unawaited(read, [{ waiters: pick(read.plan, 3), wanted: pick(read.plan, 0, 1, 2) }]);
  assert.deepEqual(ask(planOf(steps)), ['s3: 3 of s0, s1, s2']);
  assert.deepEqual(ask(planOf(steps, '\n    barrier: true')), ['s3: 1 of s2']);
});

test('of many the first twenty are named, and all are counted', () => {
  const read = planOf(Array.from({ length: 101 }, () => []));
  const [only] = findUnawaited(read.project, read.plan, [
    { waiters: pick(read.plan, 100), wanted: read.plan.steps.slice(0, 100) },
  ]).values();
  assert.equal(only?.count, 100);
  assert.deepEqual(
    only?.first.map(({ id }) => id),
    Array.from({ length: 20 }, (_, index) => `s${index}`),
  );
});

test('the same as following the steps one by one, in circles too', () => {
  const graphs = fc.integer({ min: 2, max: 80 }).chain(size =>
    fc.record({
      dependencies: fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), {
        minLength: size,
        maxLength: size,
      }),
      barrier: fc.constantFrom('', '\n    barrier: true'),
      parts: fc.integer({ min: 1, max: 3 }),
    }),
  );
  fc.assert(
    fc.property(graphs, ({ dependencies, barrier, parts }) => {
      const read = planOf(dependencies, barrier);
      const { project, plan } = read;
      const groups = Array.from({ length: parts }, (_, part) => {
        const own = plan.steps.filter((_step, index) => index % parts === part);
        return {
          waiters: own.filter((_step, index) => index % 2 === 0),
          wanted: own.filter((_step, index) => index % 2 === 1),
        };
      });
      const expected = groups.flatMap(({ waiters, wanted }) =>
        waiters.flatMap(waiter => {
          const before = new Set(ancestorsOf(project, plan, waiter).map(({ step }) => step));
          const missing = wanted.filter(step => !before.has(step)).map(({ id }) => id);
          if (missing.length === 0) return [];
          return `${waiter.id}: ${missing.length} of ${missing.slice(0, 20).join(', ')}`;
        }),
      );
      assert.deepEqual(unawaited(read, groups), expected.sort());
    }),
    { numRuns: 50 },
  );
});

test('in a long plan the dependencies of each step are read once, whoever waits', () => {
  const read = planOf(Array.from({ length: 2000 }, (_, index) => (index === 0 ? [] : [index - 1])));
  let looked = 0;
  const steps = read.plan.steps.map(
    (step): Step =>
      new Proxy(step, {
        get: (target, key) => {
          if (key === 'dependsOn') looked++;
          return Reflect.get(target, key);
        },
      }),
  );
  const plan = { ...read.plan, steps };
  findUnawaited({ ...read.project, plans: [plan] }, plan, [
    { waiters: steps.slice(1000), wanted: steps.slice(0, 1000) },
  ]);
  assert.ok(looked <= 2000, `${looked} steps were looked at.`);
});
