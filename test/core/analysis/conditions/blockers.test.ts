import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import type { Analysis } from '../../../../src/core/model/analysis/analysis.ts';
import type { RootBlocker } from '../../../../src/core/model/analysis/root-blocker.ts';
import {
  after,
  analyseSteps,
  decision,
  decisionGate,
  factsOn,
  impediment,
  plan,
  project,
  reference,
  sourced,
  stateOf,
  step,
} from '../../../support/plan-builder.ts';

const incident = impediment({ to: 'INC-118', since: '2026-03-09' });

function chains(analysis: Analysis, id: string): string[] {
  return stateOf(analysis, id)
    .chains()
    .map(({ steps, root, otherWays }) => {
      const way = [...steps.map(({ id }) => id), root.label].join(' ← ');
      return otherWays === 0 ? way : `${way} (+${otherWays})`;
    });
}

function outline({ label, code, frees, touches }: RootBlocker): string {
  const ids = (steps: typeof frees) => steps.map(({ id }) => id).join(' ');
  return `${label} ${code}: frees ${ids(frees)}: touches ${ids(touches)}`;
}

function roots(analysis: Analysis): string[] {
  return analysis.plans.flatMap(({ roots }) => roots.map(outline));
}

test('the root is at the end of the shortest chain', () => {
  const analysis = analyseSteps([
    step('a', { blockedBy: [incident] }),
    step('b', { dependsOn: [after('a')] }),
    step('c', { dependsOn: [after('b')] }),
    step('d', { dependsOn: [after('a'), after('c'), after('b')] }),
    step('e', { is: 'done' }),
    step('f', { dependsOn: [after('e')] }),
  ]);
  assert.deepEqual(chains(analysis, 'd'), ['d ← a ← INC-118 (+2)']);
  assert.deepEqual(chains(analysis, 'a'), ['a ← INC-118']);
  assert.deepEqual(chains(analysis, 'f'), []);
  assert.deepEqual(roots(analysis), ['INC-118 impediment: frees a b c d: touches a b c d']);
});

test('a root frees only what has no other root', () => {
  const analysis = analyseSteps([
    step('a', { blockedBy: [impediment({ to: '#1' })] }),
    step('b', { blockedBy: [impediment({ to: '#2' })] }),
    step('c', { dependsOn: [after('b')] }),
    step('d', { dependsOn: [after('a'), after('c')] }),
  ]);
  assert.deepEqual(roots(analysis), [
    '#2 impediment: frees b c: touches b c d',
    '#1 impediment: frees a: touches a d',
  ]);
  assert.deepEqual(chains(analysis, 'd'), ['d ← a ← #1', 'd ← c ← b ← #2']);
});

test('obstacles that name the same fact are one root, known since its oldest mention', () => {
  const proposed = decision('docs/adr/0047-x.md', 'proposed', { date: sourced('2026-02-06') });
  const analysis = analyseSteps(
    [
      step('a', { blockedBy: [impediment({ to: 'inc-118' })] }),
      step('b', { blockedBy: [incident] }),
      step('c', { blockedBy: [impediment({ to: 'ADR-47' })] }),
      step('d', { entry: [decisionGate('docs/adr/0047-x.md')] }),
      step('e', { decisions: [reference('0047')] }),
      step('f', { blockedBy: [impediment({ reason: 'The  Vendor' })] }),
      step('g', { blockedBy: [impediment({ reason: 'the vendor' })] }),
      step('h', { blockedBy: [impediment({})] }),
      step('i', { blockedBy: [impediment({})] }),
    ],
    [proposed],
  );
  assert.deepEqual(roots(analysis), [
    'ADR-0047 decision-open: frees c d e: touches c d e',
    'inc-118 impediment: frees a b: touches a b',
    'The  Vendor impediment: frees f g: touches f g',
    'something that is not named impediment: frees h: touches h',
    'something that is not named impediment: frees i: touches i',
  ]);
  assert.deepEqual(analysis.plans[0]?.roots.map(({ reason }) => reason.since).slice(0, 2), [
    '2026-02-06',
    '2026-03-09',
  ]);
});

test('an obstacle that is a step passes on the roots of that step, and is one where it has none', () => {
  const analysis = analyseSteps([
    step('a', { blockedBy: [impediment({ to: 'b' })] }),
    step('b', { blockedBy: [incident] }),
    step('c', { blockedBy: [impediment({ to: 'd' })] }),
    step('d', { is: 'in-progress' }),
  ]);
  assert.deepEqual(chains(analysis, 'a'), ['a ← b ← INC-118']);
  assert.deepEqual(chains(analysis, 'c'), ['c ← d']);
  assert.deepEqual(roots(analysis), [
    'INC-118 impediment: frees a b: touches a b',
    'd impediment: frees c: touches c',
  ]);
});

test('a cycle is one root, with its steps in order', () => {
  const analysis = analyseSteps([
    step('x', { dependsOn: [after('c')] }),
    step('a', { dependsOn: [after('b')] }),
    step('b', { dependsOn: [after('c')] }),
    step('c', { dependsOn: [after('a')], blockedBy: [incident] }),
    step('self', { dependsOn: [after('self')] }),
  ]);
  assert.deepEqual(roots(analysis), [
    'self → self cycle: frees self: touches self',
    'INC-118 impediment: frees : touches x a b c',
    'a → b → c → a cycle: frees : touches x a b c',
  ]);
  assert.deepEqual(chains(analysis, 'x'), ['x ← c ← INC-118', 'x ← c ← a → b → c → a']);
  assert.equal(stateOf(analysis, 'a').condition, 'blocked');
  assert.equal(stateOf(analysis, 'x').condition, 'blocked-upstream');
  assert.equal(
    stateOf(analysis, 'b').reasons[0]?.message,
    'These steps wait for each other: a → b → c → a.',
  );
});

test('a cycle through "blocked by" is a cycle, one through a finished step is none', () => {
  const analysis = analyseSteps([
    step('a', { blockedBy: [impediment({ to: 'b' })] }),
    step('b', { dependsOn: [after('a')] }),
    step('c', { dependsOn: [after('d')] }),
    step('d', { dependsOn: [after('c')], is: 'done' }),
  ]);
  assert.deepEqual(roots(analysis), ['a → b → a cycle: frees a b: touches a b']);
  assert.equal(stateOf(analysis, 'c').condition, 'ready');
});

test('chains cross plans, and both plans show the root', () => {
  const stock = plan([step('move', { blockedBy: [incident] })], { id: 'stock', file: 'a.yaml' });
  const orders = plan([step('read', { dependsOn: [after('stock/move')] })], {
    id: 'orders',
    file: 'b.yaml',
  });
  const analysis = analyse(project([orders, stock]), factsOn('2026-03-16'));
  assert.deepEqual(chains(analysis, 'read'), ['read ← move ← INC-118']);
  assert.deepEqual(
    analysis.plans.map(({ plan, roots }) => `${plan.id}: ${roots.map(outline)}`),
    [
      'stock: INC-118 impediment: frees move read: touches move read',
      'orders: INC-118 impediment: frees move read: touches move read',
    ],
  );
  assert.equal(stateOf(analysis, 'read').condition, 'blocked-upstream');
});

test('a chain of 10,000 steps, each with an obstacle of its own', () => {
  const steps = Array.from({ length: 10_000 }, (_, index) =>
    step(`s${index}`, {
      dependsOn: index === 0 ? [] : [after(`s${index - 1}`)],
      blockedBy: index % 2 === 0 ? [impediment({ to: `#${index}` })] : [],
    }),
  );
  const analysis = analyseSteps(steps);
  const last = stateOf(analysis, 's9999');
  assert.equal(last.condition, 'blocked-upstream');
  assert.deepEqual(
    last.chains()[0]?.steps.map(({ id }) => id),
    ['s9999', 's9998'],
  );
  assert.equal(last.chains().length, 20);
  assert.equal(analysis.plans[0]?.roots.length, 5000);
});

test('a chain of 10,000 steps to one root', () => {
  const steps = Array.from({ length: 10_000 }, (_, index) =>
    step(
      `s${index}`,
      index === 0 ? { blockedBy: [incident] } : { dependsOn: [after(`s${index - 1}`)] },
    ),
  );
  const analysis = analyseSteps(steps);
  assert.equal(stateOf(analysis, 's9999').chains()[0]?.steps.length, 10_000);
  assert.equal(analysis.plans[0]?.roots[0]?.frees.length, 10_000);
});

test('where there are more ways than can be counted, counting stops', () => {
  const width = 30;
  const steps = Array.from({ length: width * 30 }, (_, index) => {
    const row = Math.floor(index / width);
    const before = Array.from({ length: width }, (_, column) =>
      after(`s${(row - 1) * width + column}`),
    );
    return step(`s${index}`, row === 0 ? { blockedBy: [incident] } : { dependsOn: before });
  });
  const [chain] = stateOf(analyseSteps(steps), `s${width * 30 - 1}`).chains();
  assert.equal(chain?.steps.length, 30);
  assert.equal(chain?.otherWays, 99);
});
